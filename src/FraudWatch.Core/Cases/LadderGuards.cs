namespace FraudWatch.Core.Cases;

/// <summary>What must hold beside the role before a step may be taken.</summary>
[Flags]
public enum LadderGuards
{
    None = 0,

    /// <summary>Every finding is decided, and at least one stands.</summary>
    SomethingStands = 1,

    /// <summary>Every finding is decided, and none stands.</summary>
    NothingStands = 2,

    /// <summary>Not the person who reviewed first.</summary>
    NotFirstReviewer = 4,

    /// <summary>Not the person who reviewed second.</summary>
    NotSecondReviewer = 8,

    /// <summary>Not the person who closed it.</summary>
    NotCloser = 16,

    /// <summary>The amount at risk is below the one that needs four eyes.</summary>
    SmallAmount = 32,

    /// <summary>The due day has passed.</summary>
    PeriodOver = 64,

    /// <summary>It was not extended before.</summary>
    NotExtended = 128,

    /// <summary>As much has come in as was decided.</summary>
    PaidInFull = 256,
}
