using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Gives a case to somebody, or to nobody.</summary>
public sealed class AssignCase(CaseDesk desk)
{
    /// <exception cref="RefusedException">Not found, stale, not open, or the person cannot take it.</exception>
    public Task<ReviewCase> RunAsync(Actor actor, long id, int version, long? owner, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(id, version, cancellation);
            if (!one.IsOpen)
                throw RefusedException.Conflict($"Case {one.Number} is not open; nobody need own it.");
            if (owner is { } person)
                (await Owner.FindAsync(change, person, desk.Today, cancellation)).EnsureSees(one.Region);
            change.Record(one, "assign", new { from = one.OwnerId, to = owner });
            (one.OwnerId, one.LockedById, one.LockedUntil) = (owner, null, null);
            return one;
        }, cancellation);
}
