using System.Diagnostics.Metrics;
using FraudWatch.Casework.Jobs;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Operations;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>Counts runs by outcome and measures how long they take.</summary>
internal sealed class JobMeter(ServiceMeter meter)
{
    private readonly Counter<long> runs = meter.Meter.CreateCounter<long>("job_runs", null, "Runs of jobs that ended, by outcome.");
    private readonly Histogram<double> seconds = meter.Meter.CreateHistogram<double>("job_run_duration_seconds", "s", "Time from the beginning of a run to its end.");

    public void Ended(string job, JobRunState state, TimeSpan took)
    {
        runs.Add(1, new("job", job), new("outcome", SnakeCase.Of(state)));
        seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("job", job));
    }
}
