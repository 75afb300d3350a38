using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>A second person agrees to a change of very many cases, or does not.</summary>
public sealed class ApproveBulk(CaseDesk desk)
{
    /// <exception cref="RefusedException">Not found, not waiting, by the same person, or another number of cases by now.</exception>
    public Task<BulkChange> RunAsync(Actor actor, long id, bool agrees, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var bulk = await ConfirmBulk.FindAsync(change, id, cancellation);
        if (bulk.State != BulkState.AwaitsApproval)
            throw RefusedException.Conflict("It does not wait for a second person.");
        if (bulk.AuthorId == actor.Person())
            throw RefusedException.Forbidden("Whoever asked for it may not agree to it.");
        bulk.ApproverId = actor.UserId;
        change.Audit(agrees ? "bulk.approve" : "bulk.refuse", $"bulk:{id}", new { bulk.Count });
        if (agrees)
            return await new ConfirmBulk(desk).DoAsync(change, bulk, cancellation);
        bulk.State = BulkState.Refused;
        return bulk;
    }, cancellation);
}
