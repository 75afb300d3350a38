using Quartz;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>The one class that Quartz knows: its key says which job runs, and of one key only one runs at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob(RunJob run) : IJob
{
    public const string RunKey = "run";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var requested = context.Trigger.JobDataMap.TryGetValue(RunKey, out var id) ? long.Parse((string)id!, System.Globalization.CultureInfo.InvariantCulture) : (long?)null;
        await run.RunAsync(context.JobDetail.Key.Name, requested, context.Recovering, cancellationToken);
    }
}
