using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Does a counted change of many cases, if what it was counted over is what is there now.</summary>
public sealed class ConfirmBulk(CaseDesk desk)
{
    /// <summary>Does it, or, where there are more than one person may change alone, leaves it to wait for a second one.</summary>
    /// <param name="actor">Who proposed it.</param>
    /// <param name="id">The proposal.</param>
    /// <param name="token">As it was given.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, a wrong or late token, or another number of cases by now.</exception>
    public Task<BulkChange> RunAsync(Actor actor, long id, string token, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var bulk = await FindAsync(change, id, cancellation);
        var given = Encoding.ASCII.GetBytes(ProposeBulk.HashOf(token));
        if (bulk.AuthorId != actor.Person() || !CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(bulk.TokenHash)))
            throw RefusedException.Forbidden("This token does not confirm that change.");
        if (bulk.State != BulkState.Proposed || change.Now > bulk.ProposedAt + desk.Settings.BulkConfirm)
            throw RefusedException.Conflict("The proposal was confirmed before or has run out; propose the change again.");
        if (bulk.Count <= desk.Settings.BulkAlone)
            return await DoAsync(change, bulk, cancellation);
        bulk.State = BulkState.AwaitsApproval;
        await Approval.AskAsync(change, ApprovalKind.BulkChange, new BulkPayload(id), $"{bulk.Action} {bulk.Count} cases at once (change {id}).", cancellation);
        return bulk;
    }, cancellation);

    internal async Task<BulkChange> DoAsync(CaseworkChange change, BulkChange bulk, CancellationToken cancellation)
    {
        var scope = RegionScope.Of(bulk.Regions.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var filter = JsonSerializer.Deserialize<CaseFilter>(bulk.Filter) ?? new CaseFilter();
        var cases = await change.Context.Cases(filter, scope, desk).Where(one => one.IsOpen).OrderBy(one => one.Id).ToListAsync(cancellation);
        if (cases.Count != bulk.Count)
            throw RefusedException.Conflict($"{cases.Count} cases match by now, not the {bulk.Count} that were stated; propose the change again.");
        if (BulkActions.OwnerOf(bulk) is { } owner)
            (await Owner.FindAsync(change, owner, desk.Today, cancellation)).EnsureSees([.. cases.Select(one => one.Region).Distinct()]);
        foreach (var one in cases)
        {
            change.Context.Add(new BulkChangeItem
            {
                BulkChangeId = bulk.Id,
                CaseId = one.Id,
                OwnerBefore = one.OwnerId,
                SnoozedBefore = one.SnoozedUntil,
                VersionAfter = one.Version + 1,
            });
            BulkActions.Apply(bulk, one);
            one.ChangedAt = change.Now;
            change.Context.Entry(one).Property(changed => changed.ChangedAt).IsModified = true;
            change.Context.Add(CaseChanges.Entry(change, one.Id, bulk.Action, new { bulk = bulk.Id }));
        }

        (bulk.State, bulk.DoneAt) = (BulkState.Done, change.Now);
        change.Audit("bulk.do", $"bulk:{bulk.Id}", new { bulk.Action, bulk.Count });
        return bulk;
    }

    internal static async Task<BulkChange> FindAsync(CaseworkChange change, long id, CancellationToken cancellation) =>
        await change.Context.Set<BulkChange>().FirstOrDefaultAsync(bulk => bulk.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no change of many cases with the number {id}.");
}
