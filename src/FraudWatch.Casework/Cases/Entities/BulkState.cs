namespace FraudWatch.Casework.Cases;

/// <summary>How far a change of many cases has come.</summary>
public enum BulkState
{
    /// <summary>Counted; waits for its token.</summary>
    Proposed,

    /// <summary>Confirmed; waits for a second person, or was not approved.</summary>
    AwaitsApproval,

    Done,

    Undone,
}
