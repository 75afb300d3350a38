using FraudWatch.Casework.Approvals;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Requests for a second person that nobody decided in time, and approvals that nobody used.</summary>
internal sealed class EndApprovals(LapseApprovals lapse) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "lapse-approvals", "结束逾期未批的复核申请", "Ends requests for a second person that nobody decided in time.", "0 5 * * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation) =>
        JobResult.Of(("lapsed", await lapse.RunAsync(context.Actor, cancellation)));
}
