using FraudWatch.Core.People;
using static FraudWatch.Core.Cases.CaseAction;
using static FraudWatch.Core.Cases.CaseState;
using static FraudWatch.Core.Cases.LadderGuards;

namespace FraudWatch.Core.Cases;

/// <summary>
/// The agency's review ladder (检出, 初审, 申诉, 复审, 合议, 终审, 扣款/补差, 转行政) as one table: nothing else moves a case from one
/// state to another. A row is found by state and action; of several the first that role and guards allow is taken.
/// </summary>
public static class ReviewLadder
{
    private static readonly Role[] Reviewers = [Role.Inspector, Role.Supervisor];
    private static readonly Role[] Second = [Role.Supervisor, Role.Approver, Role.Manager];
    private static readonly Role[] Supervising = [Role.Supervisor];
    private static readonly Role[] Approving = [Role.Approver, Role.Manager];
    private const LadderGuards OthersEyes = NotFirstReviewer | NotSecondReviewer;

    /// <summary>Every step there is.</summary>
    public static IReadOnlyList<LadderStep> Steps { get; } =
    [
        new(Detected, Start, FirstReview, Reviewers, LadderClock.Running),

        new(FirstReview, Extend, FirstReview, Approving, LadderClock.Extension, NotExtended),
        new(FirstReview, FeedBack, CaseState.Appeal, Reviewers, LadderClock.Appeal, SomethingStands),
        new(FirstReview, Submit, CaseState.SecondReview, Reviewers, LadderClock.SecondReview),
        new(FirstReview, Dismiss, Closed, Reviewers, LadderClock.None, NothingStands | SmallAmount),

        new(CaseState.Appeal, ReceiveAppeal, CaseState.SecondReview, Reviewers, LadderClock.SecondReview),
        new(CaseState.Appeal, AcceptFeedback, CaseState.FinalReview, Reviewers, LadderClock.FinalReview),
        new(CaseState.Appeal, LetLapse, CaseState.FinalReview, Reviewers, LadderClock.FinalReview, PeriodOver, BySystem: true),

        new(CaseState.SecondReview, SendBack, FirstReview, Second, LadderClock.Check, NotFirstReviewer),
        new(CaseState.SecondReview, Uphold, CaseState.FinalReview, Second, LadderClock.FinalReview, SomethingStands | NotFirstReviewer),
        new(CaseState.SecondReview, Overturn, Closed, Second, LadderClock.None, NothingStands | NotFirstReviewer),
        new(CaseState.SecondReview, Convene, CaseState.Panel, Second, LadderClock.Panel, NotFirstReviewer),

        new(CaseState.Panel, Uphold, CaseState.FinalReview, Supervising, LadderClock.FinalReview, SomethingStands | NotFirstReviewer),
        new(CaseState.Panel, Overturn, Closed, Supervising, LadderClock.None, NothingStands | NotFirstReviewer),

        new(CaseState.FinalReview, SendBack, CaseState.SecondReview, Second, LadderClock.SecondReview, NotFirstReviewer),
        new(CaseState.FinalReview, Confirm, CaseState.Recovery, Approving, LadderClock.Recovery, SomethingStands | OthersEyes),
        new(CaseState.FinalReview, Confirm, CaseState.Recovery, Supervising, LadderClock.Recovery, SomethingStands | OthersEyes | SmallAmount),
        new(CaseState.FinalReview, Transfer, Transferred, Approving, LadderClock.Transfer, SomethingStands | OthersEyes),
        new(CaseState.FinalReview, Overturn, Closed, Approving, LadderClock.None, NothingStands | OthersEyes),

        new(CaseState.Recovery, Settle, Closed, Reviewers, LadderClock.None, PaidInFull),
        new(CaseState.Recovery, Transfer, Transferred, Approving, LadderClock.Transfer, PeriodOver),

        new(Transferred, TakeBack, CaseState.SecondReview, Second, LadderClock.SecondReview),

        new(Closed, Reopen, CaseState.SecondReview, Second, LadderClock.SecondReview, NotCloser),
    ];

    /// <summary>States in which findings are decided; whoever may take a step out of one of them may decide in it.</summary>
    public static bool IsReviewed(CaseState state) =>
        state is FirstReview or CaseState.SecondReview or CaseState.Panel or CaseState.FinalReview;

    /// <summary>Whether it is under review: the one open case of its subject, which new findings join.</summary>
    public static bool IsOpen(CaseState state) => state is not (CaseState.Recovery or Closed or Merged or Transferred);

    /// <summary>States from which a verdict goes into the rule's record.</summary>
    public static bool IsFinal(CaseState state) => state is Closed or CaseState.Recovery or Transferred;

    /// <summary>States in which somebody with these roles has something to do.</summary>
    public static IReadOnlyList<CaseState> WorkOf(IReadOnlyCollection<Role> roles) =>
        [.. Steps.Where(step => IsOpen(step.From) && step.From != CaseState.Appeal && step.Action != Extend && step.Roles.Any(roles.Contains)).Select(step => step.From).Distinct()];

    /// <summary>What becomes of an action: the step, or why it may not be taken.</summary>
    public static LadderAnswer Try(LadderFacts facts, CaseAction action)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var refused = LadderRefusal.NotFromHere;
        foreach (var step in Steps)
        {
            if (step.From != facts.State || step.Action != action)
                continue;
            refused = facts.Refuses(step);
            if (refused == LadderRefusal.None)
                return new LadderAnswer(step, LadderRefusal.None);
        }

        return new LadderAnswer(null, refused);
    }

    /// <summary>The actions that may be taken now, in the table's order.</summary>
    public static IReadOnlyList<CaseAction> Possible(LadderFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. Steps.Where(step => step.From == facts.State && facts.Refuses(step) == LadderRefusal.None).Select(step => step.Action).Distinct()];
    }
}
