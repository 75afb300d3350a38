namespace FraudWatch.Server.Api.Approvals;

/// <summary>What the second person says.</summary>
public sealed record ApprovalDecision
{
    public required bool Approve { get; init; }

    /// <summary>Needed for a rejection.</summary>
    public string Reason { get; init; } = "";
}
