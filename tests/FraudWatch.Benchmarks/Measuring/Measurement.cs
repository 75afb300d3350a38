using System.Diagnostics;
using System.Text.Json;

namespace FraudWatch.Benchmarks.Measuring;

/// <summary>What one run of a unit took.</summary>
/// <param name="Seconds">Wall time of the work, without the start of the process.</param>
/// <param name="Rows">Rows that it read; of rules, rows that they found.</param>
internal sealed record Measurement(double Seconds, long Rows)
{
    /// <summary>Seconds by part of the work, where it tells them apart.</summary>
    public IReadOnlyDictionary<string, double> Parts { get; init; } = new Dictionary<string, double>();

    /// <summary>Processor time of all cores, where it was taken: on a shared machine a steadier measure than the wall's.</summary>
    public double? ProcessorSeconds { get; init; }

    /// <summary>Peak resident memory of the unit's process.</summary>
    public long PeakBytes { get; init; }

    public double RowsPerSecond => Rows / Seconds;

    /// <summary>What a unit's process hands to the one that started it.</summary>
    public static string Write(IEnumerable<Measurement> measured)
    {
        using var self = Process.GetCurrentProcess();
        var peak = self.PeakWorkingSet64;
        return JsonSerializer.Serialize(measured.Select(one => one with { PeakBytes = peak }));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<Measurement> Read(string text) => JsonSerializer.Deserialize<List<Measurement>>(text) ?? [];
}
