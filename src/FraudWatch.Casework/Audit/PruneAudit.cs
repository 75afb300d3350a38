using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Audit;

/// <summary>Lets go of entries older than three years; the trail then begins, sealed, at the first that is kept.</summary>
public sealed class PruneAudit(CaseworkDatabase database)
{
    private const int KeptYears = 3;

    /// <returns>How many entries went.</returns>
    public Task<long> RunAsync(Actor actor, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var head = await AuditTrail.LockHeadAsync(change.Context, cancellation);
        var before = change.Now.AddYears(-KeptYears);
        // By sequence, not by time alone: a clock that once stood wrong must not tear a hole into the chain.
        var first = await change.Context.Set<AuditEntry>().Where(entry => entry.At >= before)
            .OrderBy(entry => entry.Sequence).FirstOrDefaultAsync(cancellation);
        if (first is null || first.Sequence == head.FirstSequence)
            return 0L;
        var gone = await change.Context.Set<AuditEntry>().Where(entry => entry.Sequence < first.Sequence).ExecuteDeleteAsync(cancellation);
        (head.FirstSequence, head.FirstPrevious) = (first.Sequence, first.Previous);
        change.Audit("audit.prune", "audit", new { entries = gone, before });
        return gone;
    }, cancellation);
}
