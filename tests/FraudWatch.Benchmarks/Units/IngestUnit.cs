using System.Diagnostics;
using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Benchmarks.Units;

/// <summary>Our ingest into a new store, from the first byte to the durable commit.</summary>
internal static class IngestUnit
{
    public static async Task<Measurement> RunAsync(string source, string folder, CancellationToken cancellation)
    {
        using var store = ClaimsStore.Open(folder);
        var phases = new PhaseClock();
        var clock = Stopwatch.StartNew();
        var report = await IngestClaims.RunAsync(store, new IngestRequest([source]), phases, cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        EnsureWhole(report);
        return new Measurement(seconds, report.Tables.Values.Sum(table => table.Read)) { Parts = phases.Stop() };
    }

    /// <summary>The city's export is sound: a row that was refused would be a load that was not measured.</summary>
    private static void EnsureWhole(BatchReport report)
    {
        var refused = report.Tables.Values.Sum(table => table.Quarantined);
        if (refused > 0 || !report.IsComplete)
            throw new InvalidDataException($"{refused} rows of the benchmark's own data were quarantined; files: {string.Join(", ", report.Files)}.");
    }
}
