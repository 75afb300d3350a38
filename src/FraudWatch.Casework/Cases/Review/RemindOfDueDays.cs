using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Writes into the journal of a case that its day comes near, once for each due day.</summary>
public sealed class RemindOfDueDays(CaseDesk desk)
{
    private const int WorkingDaysBefore = 3;
    private const string Action = "due_soon";

    /// <summary>Run again on the same day it writes nothing.</summary>
    public Task<ReminderReport> RunAsync(Actor actor, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var (today, until) = (desk.Today, desk.Calendar.AddWorkingDays(desk.Today, WorkingDaysBefore));
        var open = change.Context.Set<ReviewCase>().AsNoTracking().Where(one => one.IsOpen);
        var overdue = await open.CountAsync(one => one.DueOn < today, cancellation);
        var due = await open.Where(one => one.OwnerId != null && one.DueOn >= today && one.DueOn <= until)
            .Select(one => new { one.Id, one.DueOn }).ToListAsync(cancellation);
        var ids = due.Select(one => one.Id).ToList();
        var told = (await change.Context.Set<CaseEntry>().Where(entry => entry.Action == Action && ids.Contains(entry.CaseId))
            .Select(entry => new { entry.CaseId, entry.Detail }).ToListAsync(cancellation)).ToHashSet();
        var fresh = due.Select(one => CaseChanges.Entry(change, one.Id, Action, new { due_on = one.DueOn }))
            .Where(entry => !told.Contains(new { entry.CaseId, entry.Detail })).ToList();
        change.Context.AddRange(fresh);
        if (fresh.Count > 0)
            change.Audit("case.remind", "cases", new { reminded = fresh.Count });
        return new ReminderReport(fresh.Count, overdue);
    }, cancellation);
}
