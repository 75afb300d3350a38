namespace FraudWatch.Casework.Approvals;

/// <summary>Where a request stands.</summary>
public enum ApprovalState
{
    Open,
    Approved,
    Rejected,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,

    /// <summary>Approved, and what was asked for has been done with it.</summary>
    Used,

    /// <summary>Nobody decided it in time, or nobody used what was approved.</summary>
    Lapsed,
}
