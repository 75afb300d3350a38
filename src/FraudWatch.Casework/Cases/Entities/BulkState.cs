namespace FraudWatch.Casework.Cases;

/// <summary>How far a change of many cases has come.</summary>
public enum BulkState
{
    /// <summary>Counted; waits for its token.</summary>
    Proposed,

    /// <summary>Confirmed; waits for a second person.</summary>
    AwaitsApproval,

    Done,

    Undone,

    /// <summary>The second person refused it, nobody decided in time, or its author took it back; no case was changed.</summary>
    Refused,
}
