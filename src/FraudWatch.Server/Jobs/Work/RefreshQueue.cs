using FraudWatch.Casework.Cases;
using FraudWatch.Server.Cases;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Findings of the last run into the queue, and owners for cases that have none.</summary>
internal sealed class RefreshQueue(RefreshCases refresh) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "refresh-queue", "将新疑点转入线索队列并分派", "Puts new findings into the queue and gives cases to people.", "0 10 7-19 * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation) => ResultOf(await refresh.RunAsync(context.Actor, cancellation));

    public static JobResult ResultOf(OpeningReport report) => JobResult.Of(
        ("findings", report.Read), ("known", report.Known), ("held", report.Held), ("joined", report.Joined), ("opened", report.Opened), ("new_data", report.NewData));
}
