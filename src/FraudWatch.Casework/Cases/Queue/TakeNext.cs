using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// "Next": the best case that nobody owns and on which this person has something to do, locked to them. Of any number of callers
/// at once each gets another case.
/// </summary>
public sealed class TakeNext(CaseDesk desk)
{
    // Some more than one, so that a caller who loses the first to another need not ask again.
    private const int Looked = 16;

    /// <summary>The case; null when nothing is left to take.</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="filter">Among which; those put off and locked are left out in any case.</param>
    /// <param name="cancellation">Stops before a case is taken.</param>
    public Task<ReviewCase?> RunAsync(Actor actor, CaseFilter filter, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var until = change.Now + desk.Settings.Lock;
        var person = actor.Person();
        for (var waits = false; ; waits = true)
        {
            var best = await Free(change, filter).OrderByDescending(one => one.Priority).ThenBy(one => one.Id).Select(one => one.Id).Take(Looked).ToListAsync(cancellation);
            if (best.Count == 0)
                return null;
            foreach (var id in best)
            {
                // Others take theirs at this moment: the next best is free without waiting for them, unless they have them all.
                if (!waits && !await change.TryLockRowAsync<ReviewCase>(id, cancellation))
                    continue;
                var taken = await Free(change, filter).Where(one => one.Id == id).ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.LockedById, person).SetProperty(one => one.LockedUntil, until)
                        .SetProperty(one => one.ChangedAt, change.Now).SetProperty(one => one.Version, one => one.Version + 1),
                    cancellation);
                if (taken == 0)
                    continue;
                change.Journal(id, "next", new { locked_until = until });
                return await change.Context.Set<ReviewCase>().AsNoTracking().FirstAsync(one => one.Id == id, cancellation);
            }
        }
    }, cancellation);

    private IQueryable<ReviewCase> Free(CaseworkChange change, CaseFilter filter)
    {
        var (now, person) = (change.Now, change.Actor.UserId);
        var states = ReviewLadder.WorkOf([.. change.Actor.Roles]).ToList();
        return change.Context.Cases(filter with { Open = true, Unowned = true, Snoozed = false }, change.Actor.Scope, desk)
            .Where(one => states.Contains(one.State) && (one.LockedUntil == null || one.LockedUntil < now))
            .Where(one => one.State == CaseState.Detected || ((one.FirstReviewerId == null || one.FirstReviewerId != person)
                && (one.State != CaseState.FinalReview || one.SecondReviewerId == null || one.SecondReviewerId != person)));
    }
}
