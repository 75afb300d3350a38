using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Takes one step of the review ladder. Nothing else changes a case's state, but for merging.</summary>
public sealed class TakeStep(CaseDesk desk)
{
    /// <param name="actor">Who takes it; a job where the ladder allows it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">As it was read.</param>
    /// <param name="action">The step.</param>
    /// <param name="note">Why, for the journal; null for nothing to add.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, stale, locked by another, or the ladder refuses; the sentence says why.</exception>
    public Task<ReviewCase> RunAsync(Actor actor, long id, int version, CaseAction action, string? note, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(id, version, cancellation);
            change.EnsureNotLocked(one);
            await TakeAsync(change, one, action, note, cancellation);
            return one;
        }, cancellation);

    /// <summary>What the person may do with the case now.</summary>
    public IReadOnlyList<CaseAction> Possible(Actor actor, ReviewCase one) => IsAnothers(actor, one) ? [] : ReviewLadder.Possible(FactsOf(actor, one));

    internal async Task TakeAsync(CaseworkChange change, ReviewCase one, CaseAction action, string? note, CancellationToken cancellation)
    {
        if (IsAnothers(change.Actor, one))
            throw RefusedException.Conflict($"Case {one.Number} belongs to another person.");
        var answer = ReviewLadder.Try(FactsOf(change.Actor, one), action);
        var step = answer.Step ?? throw Refused(one, action, answer.Refusal);
        change.Record(one, SnakeCase.Of(action), new { from = SnakeCase.Of(step.From), to = SnakeCase.Of(step.To), note });
        Sign(change, one, step);
        Date(change, one, step);
        one.DueOn = desk.Due(one.Region, step.Clock, one.DueOn);
        one.Extended = step.Action switch { CaseAction.Extend => true, CaseAction.SendBack or CaseAction.Reopen => false, _ => one.Extended };
        one.Appealed |= step.Action == CaseAction.ReceiveAppeal;
        one.State = step.To;
        var goesOn = step.Action == CaseAction.Start;
        one.LockedById = goesOn ? change.Actor.UserId : null;
        one.LockedUntil = goesOn ? change.Now + desk.Settings.Lock : null;
        one.SnoozedUntil = null;
        await new OpenKeys(change).FollowAsync(one, cancellation);
    }

    // Who took part is written down by the step that ends a review; the next guard looks at it.
    private static void Sign(CaseworkChange change, ReviewCase one, LadderStep step)
    {
        if (step.Action == CaseAction.Start)
            one.FirstReviewerId = change.Actor.UserId;
        if (step.From is CaseState.SecondReview or CaseState.Panel)
            one.SecondReviewerId = change.Actor.UserId;
        if (step.Action is CaseAction.Reopen or CaseAction.TakeBack)
            one.SecondReviewerId = null;
        one.CloserId = step.To == CaseState.Closed ? change.Actor.UserId : one.CloserId;
        one.ClosedAt = step.To == CaseState.Closed ? change.Now : null;
        one.Overturned = step.To == CaseState.Closed && one.Appealed && step.Action == CaseAction.Overturn;
        one.OwnerId = step.To switch
        {
            CaseState.FirstReview => one.FirstReviewerId,
            CaseState.SecondReview or CaseState.Panel or CaseState.FinalReview => null,
            _ => one.OwnerId,
        };
    }

    // A decided case that goes on to recovery or is closed keeps the day of its decision.
    private static void Date(CaseworkChange change, ReviewCase one, LadderStep step)
    {
        if (!ReviewLadder.IsFinal(step.To))
            (one.DecidedAt, one.DaysToDecide) = (null, null);
        else if (!ReviewLadder.IsFinal(step.From))
            (one.DecidedAt, one.DaysToDecide) = (change.Now, (int)(change.Now - one.OpenedAt).TotalDays);
    }

    private LadderFacts FactsOf(Actor actor, ReviewCase one) => new()
    {
        State = one.State,
        ActorId = actor.UserId,
        Roles = [.. actor.Roles],
        FirstReviewerId = one.FirstReviewerId,
        SecondReviewerId = one.SecondReviewerId,
        CloserId = one.CloserId,
        Verdict = one.Verdict,
        Amount = one.Amount,
        FourEyesAmount = desk.Settings.FourEyesAmount,
        DueOn = one.DueOn,
        Today = desk.Today,
        Extended = one.Extended,
        AmountConfirmed = one.AmountConfirmed,
        AmountRecovered = one.AmountRecovered,
    };

    // A case that was given to somebody is theirs; whoever reviews others' work may step in.
    private static bool IsAnothers(Actor actor, ReviewCase one) =>
        one.OwnerId is { } owner && owner != actor.UserId && !actor.May(Permission.CaseReview);

    private static RefusedException Refused(ReviewCase one, CaseAction action, LadderRefusal refusal)
    {
        var sentence = $"Case {one.Number} is in {SnakeCase.Of(one.State)}; {SnakeCase.Of(action)} is refused: {LadderSentences.Of(refusal)}";
        return refusal is LadderRefusal.NotYourRole or LadderRefusal.AnotherPersonMust ? RefusedException.Forbidden(sentence) : RefusedException.Conflict(sentence);
    }
}
