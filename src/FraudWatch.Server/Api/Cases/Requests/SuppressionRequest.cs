namespace FraudWatch.Server.Api.Cases;

/// <summary>What need not be shown again for now: a rule about the subject of a case.</summary>
public sealed record SuppressionRequest
{
    /// <summary>The case whose subject is meant.</summary>
    public required long CaseId { get; init; }

    public required string RuleId { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }
}
