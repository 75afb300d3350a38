using System.Diagnostics;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Benchmarks.Units;

/// <summary>Adds up the time between an ingest's reports by the phase that was at work.</summary>
internal sealed class PhaseClock : IProgress<IngestProgress>
{
    private readonly Lock adding = new();
    private readonly Dictionary<string, double> seconds = [];
    private long since = Stopwatch.GetTimestamp();
    private string phase = "opening";

    public void Report(IngestProgress value)
    {
        lock (adding)
        {
            Add();
            phase = value.Phase.ToString().ToLowerInvariant();
        }
    }

    /// <summary>Seconds by phase until now.</summary>
    public IReadOnlyDictionary<string, double> Stop()
    {
        lock (adding)
        {
            Add();
            return new Dictionary<string, double>(seconds);
        }
    }

    private void Add()
    {
        seconds[phase] = seconds.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(since).TotalSeconds;
        since = Stopwatch.GetTimestamp();
    }
}
