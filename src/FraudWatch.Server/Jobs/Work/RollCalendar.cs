using FraudWatch.Casework.Cases;
using FraudWatch.Core.Inspections;

namespace FraudWatch.Server.Jobs.Work;

/// <summary>Says when the working-day calendar is about to end: periods would then rest on the statutory holidays alone.</summary>
internal sealed class RollCalendar(CaseDesk desk) : IServiceJob
{
    public JobDescription Description { get; } = new(
        "roll-calendar", "检查下一年度工作日历", "Looks whether the working days of the coming year are known.", "0 30 5 1 * ?");

    public Task<JobResult> RunAsync(JobContext context, CancellationToken cancellation)
    {
        var missing = CalendarReach.Missing(desk.Calendar, desk.Today);
        return Task.FromResult(JobResult.Of(("years_missing", missing.Count)).Warning(missing.Select(CalendarReach.SentenceOf)));
    }
}
