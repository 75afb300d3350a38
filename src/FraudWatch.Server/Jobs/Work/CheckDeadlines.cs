using FraudWatch.Casework.Cases;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Appeals that nobody made lapse, and owners are reminded of what falls due.</summary>
internal sealed class CheckDeadlines(LapseAppeals lapse, RemindOfDueDays remind) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "check-deadlines", "处理逾期未申诉的线索并提醒到期事项", "Lets unanswered appeals lapse and reminds owners of what falls due.", "0 0 6 * * ?");

    public async Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        var lapsed = await lapse.RunAsync(context.Actor, cancellation);
        var reminded = await remind.RunAsync(context.Actor, cancellation);
        return JobResult.Of(("lapsed", lapsed), ("reminded", reminded.Reminded), ("overdue", reminded.Overdue));
    }
}
