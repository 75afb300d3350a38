namespace FraudWatch.Core.Cases;

/// <summary>Why a step may not be taken.</summary>
public enum LadderRefusal
{
    None,

    /// <summary>The state has no such step.</summary>
    NotFromHere,

    /// <summary>The role may not take it.</summary>
    NotYourRole,

    /// <summary>The same person took an earlier step: another must take this one.</summary>
    AnotherPersonMust,

    /// <summary>A finding has no verdict yet.</summary>
    NotDecided,

    /// <summary>No finding stands, so there is nothing to claim.</summary>
    NothingStands,

    /// <summary>A finding stands, so the case cannot be closed as unfounded.</summary>
    SomethingStands,

    /// <summary>The amount needs four eyes.</summary>
    AmountNeedsFourEyes,

    /// <summary>The period still runs.</summary>
    PeriodRuns,

    /// <summary>It was extended before; it can be extended once.</summary>
    AlreadyExtended,

    /// <summary>Less has come in than was decided.</summary>
    NotPaid,
}
