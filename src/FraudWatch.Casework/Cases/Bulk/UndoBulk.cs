using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Takes a change of many cases back, for a day; what somebody changed since is left alone and named.</summary>
public sealed class UndoBulk(CaseDesk desk)
{
    /// <exception cref="RefusedException">Not found, another person's, not done, undone before, or too long ago.</exception>
    public Task<UndoneBulk> RunAsync(Actor actor, long id, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var bulk = await ConfirmBulk.FindAsync(change, id, cancellation);
        if (bulk.AuthorId != actor.Person())
            throw RefusedException.Forbidden("Whoever made the change takes it back.");
        if (bulk.State != BulkState.Done || change.Now > bulk.DoneAt + desk.Settings.BulkUndo)
            throw RefusedException.Conflict("It is not done, was undone before, or was done too long ago.");
        var items = await change.Context.Set<BulkChangeItem>().AsNoTracking().Where(item => item.BulkChangeId == id).ToDictionaryAsync(item => item.CaseId, cancellation);
        var touched = change.Context.Set<BulkChangeItem>().Where(item => item.BulkChangeId == id).Select(item => item.CaseId);
        var cases = await change.Context.Set<ReviewCase>().Where(one => touched.Contains(one.Id)).ToListAsync(cancellation);
        var (same, changed) = (cases.Where(one => one.Version == items[one.Id].VersionAfter).ToList(), cases.Where(one => one.Version != items[one.Id].VersionAfter));
        foreach (var one in same)
        {
            (one.OwnerId, one.SnoozedUntil, one.ChangedAt) = (items[one.Id].OwnerBefore, items[one.Id].SnoozedBefore, change.Now);
            change.Context.Add(CaseChanges.Entry(change, one.Id, "undo", new { bulk = id }));
        }

        (bulk.State, bulk.UndoneAt) = (BulkState.Undone, change.Now);
        change.Audit("bulk.undo", $"bulk:{id}", new { restored = same.Count });
        return new UndoneBulk(bulk, same.Count, [.. changed.Select(one => one.Number).Order(StringComparer.Ordinal)]);
    }, cancellation);
}
