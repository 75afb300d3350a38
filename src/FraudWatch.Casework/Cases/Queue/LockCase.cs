using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Takes, keeps up and gives back the lock of a case.</summary>
public sealed class LockCase(CaseDesk desk)
{
    /// <summary>Takes the lock, or holds it longer.</summary>
    /// <exception cref="Storage.RefusedException">Not found, or somebody else holds it.</exception>
    public Task<ReviewCase> TakeAsync(Actor actor, long id, CancellationToken cancellation) => ChangeAsync(actor, id, takes: true, cancellation);

    /// <summary>Gives the lock back; somebody who assigns cases may take it from another.</summary>
    /// <exception cref="Storage.RefusedException">Not found, or somebody else holds it.</exception>
    public Task<ReviewCase> GiveBackAsync(Actor actor, long id, CancellationToken cancellation) => ChangeAsync(actor, id, takes: false, cancellation);

    private Task<ReviewCase> ChangeAsync(Actor actor, long id, bool takes, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var one = await change.CaseAsync(id, cancellation);
        if (takes || !actor.May(Permission.CaseAssign))
            change.EnsureNotLocked(one);
        (one.LockedById, one.LockedUntil) = takes ? (actor.Person(), change.Now + desk.Settings.Lock) : ((long?)null, (DateTime?)null);
        change.Record(one, takes ? "lock" : "unlock");
        return one;
    }, cancellation);
}
