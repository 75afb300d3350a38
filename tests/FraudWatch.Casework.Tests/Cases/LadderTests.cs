using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class LadderTests
{
    private static readonly CaseState[] Ends = [CaseState.Closed, CaseState.Transferred];

    [Fact]
    public void Every_state_is_reached_from_a_new_case_and_leads_to_an_end()
    {
        var states = Enum.GetValues<CaseState>().Except([CaseState.Merged]).ToList();

        Assert.Equal(states, Reached(CaseState.Detected).Order());
        Assert.All(states, state => Assert.Contains(Reached(state), end => Ends.Contains(end)));
    }

    [Fact]
    public void Whoever_only_reads_or_only_runs_the_service_takes_no_step() =>
        Assert.DoesNotContain(ReviewLadder.Steps, step => step.Roles.Contains(Role.Auditor) || step.Roles.Contains(Role.Administrator));

    [Theory]
    [InlineData(CaseState.FinalReview, CaseAction.Confirm)]
    [InlineData(CaseState.FinalReview, CaseAction.Transfer)]
    [InlineData(CaseState.SecondReview, CaseAction.Uphold)]
    [InlineData(CaseState.SecondReview, CaseAction.Overturn)]
    [InlineData(CaseState.FirstReview, CaseAction.Extend)]
    public void An_inspector_has_neither_the_second_nor_the_last_word(CaseState state, CaseAction action) =>
        Assert.Equal(LadderRefusal.NotYourRole, ReviewLadder.Try(Facts(state, Role.Inspector) with { Verdict = VerdictKind.Confirmed }, action).Refusal);

    [Fact]
    public void Nobody_ends_a_review_of_what_they_reviewed_before() => Prop.ForAll(Situations, facts =>
    {
        var taken = ReviewLadder.Possible(facts with { FirstReviewerId = facts.ActorId });
        return facts.State is not (CaseState.SecondReview or CaseState.Panel or CaseState.FinalReview) || taken.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Money_above_the_amount_never_moves_and_is_never_dropped_by_one_pair_of_eyes() => Prop.ForAll(Situations, facts =>
    {
        var large = facts with { Amount = facts.FourEyesAmount };
        var alone = ReviewLadder.Try(large, CaseAction.Dismiss).Step is not null;
        var confirmed = ReviewLadder.Try(large with { Roles = [Role.Supervisor] }, CaseAction.Confirm).Step is not null;
        return !alone && !confirmed;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_possible_is_what_is_taken() => Prop.ForAll(Situations, facts =>
        Enum.GetValues<CaseAction>().All(action => ReviewLadder.Possible(facts).Contains(action) == (ReviewLadder.Try(facts, action).Step is not null)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_job_lets_an_appeal_lapse_after_its_day_and_does_nothing_else()
    {
        var job = Facts(CaseState.Appeal, Role.Inspector) with { ActorId = null, Roles = [], DueOn = new DateOnly(2026, 3, 2), Today = new DateOnly(2026, 3, 2) };

        Assert.Empty(ReviewLadder.Possible(job));
        Assert.Equal([CaseAction.LetLapse], ReviewLadder.Possible(job with { Today = new DateOnly(2026, 3, 3) }));
    }

    private static Arbitrary<LadderFacts> Situations { get; } = (
        from state in Gen.Elements(Enum.GetValues<CaseState>())
        from role in Gen.Elements(Enum.GetValues<Role>())
        from verdict in Gen.Elements<VerdictKind?>(null, VerdictKind.Confirmed, VerdictKind.PartlyConfirmed, VerdictKind.Unfounded, VerdictKind.NotEnoughEvidence)
        from people in Gen.ArrayOf(Gen.Choose(1, 3), 4)
        from amount in Gen.Choose(0, 300)
        select Facts(state, role) with
        {
            ActorId = people[0],
            FirstReviewerId = people[1],
            SecondReviewerId = people[2],
            CloserId = people[3],
            Verdict = verdict,
            Amount = amount,
            FourEyesAmount = 100,
        }).ToArbitrary();

    private static LadderFacts Facts(CaseState state, Role role) => new() { State = state, ActorId = 9, Roles = [role], FourEyesAmount = 100, DueOn = new DateOnly(2026, 3, 2), Today = new DateOnly(2026, 3, 2) };

    private static HashSet<CaseState> Reached(CaseState from)
    {
        var (reached, waiting) = (new HashSet<CaseState> { from }, new Queue<CaseState>([from]));
        while (waiting.TryDequeue(out var state))
        {
            foreach (var step in ReviewLadder.Steps.Where(step => step.From == state && reached.Add(step.To)))
                waiting.Enqueue(step.To);
        }

        return reached;
    }
}
