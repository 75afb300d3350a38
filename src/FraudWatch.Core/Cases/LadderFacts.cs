using FraudWatch.Core.People;

namespace FraudWatch.Core.Cases;

/// <summary>What the ladder must know of a case and of who wants to take a step.</summary>
public sealed record LadderFacts
{
    public required CaseState State { get; init; }

    /// <summary>Who asks; null for a scheduled job.</summary>
    public long? ActorId { get; init; }

    public IReadOnlyCollection<Role> Roles { get; init; } = [];

    public long? FirstReviewerId { get; init; }

    public long? SecondReviewerId { get; init; }

    public long? CloserId { get; init; }

    /// <summary>The verdict over all findings; null while one is undecided.</summary>
    public VerdictKind? Verdict { get; init; }

    /// <summary>Yuan at risk.</summary>
    public decimal Amount { get; init; }

    /// <summary>Yuan from which no one person may close or confirm.</summary>
    public decimal FourEyesAmount { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly Today { get; init; }

    public bool Extended { get; init; }

    /// <summary>Yuan that the verdict claims.</summary>
    public decimal AmountConfirmed { get; init; }

    /// <summary>Yuan that have come in.</summary>
    public decimal AmountRecovered { get; init; }

    /// <summary>Why a step is refused; None when it may be taken.</summary>
    public LadderRefusal Refuses(LadderStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var mayAct = ActorId is null ? step.BySystem : step.Roles.Any(Roles.Contains);
        return mayAct ? Refuses(step.Guards) : LadderRefusal.NotYourRole;
    }

    private LadderRefusal Refuses(LadderGuards guards)
    {
        bool Asks(LadderGuards guard) => (guards & guard) != 0;
        bool IsActor(long? person) => ActorId is not null && person == ActorId;

        if ((Asks(LadderGuards.NotFirstReviewer) && IsActor(FirstReviewerId))
            || (Asks(LadderGuards.NotSecondReviewer) && IsActor(SecondReviewerId))
            || (Asks(LadderGuards.NotCloser) && IsActor(CloserId)))
            return LadderRefusal.AnotherPersonMust;
        if (Asks(LadderGuards.SomethingStands | LadderGuards.NothingStands) && Verdict is null)
            return LadderRefusal.NotDecided;
        if (Asks(LadderGuards.SomethingStands) && !Stands)
            return LadderRefusal.NothingStands;
        if (Asks(LadderGuards.NothingStands) && Stands)
            return LadderRefusal.SomethingStands;
        if (Asks(LadderGuards.SmallAmount) && Amount >= FourEyesAmount)
            return LadderRefusal.AmountNeedsFourEyes;
        if (Asks(LadderGuards.PeriodOver) && !(DueOn < Today))
            return LadderRefusal.PeriodRuns;
        if (Asks(LadderGuards.NotExtended) && Extended)
            return LadderRefusal.AlreadyExtended;
        return Asks(LadderGuards.PaidInFull) && AmountRecovered < AmountConfirmed ? LadderRefusal.NotPaid : LadderRefusal.None;
    }

    private bool Stands => Verdict is VerdictKind.Confirmed or VerdictKind.PartlyConfirmed;
}
