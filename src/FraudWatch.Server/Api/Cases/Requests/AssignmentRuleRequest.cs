namespace FraudWatch.Server.Api.Cases;

/// <summary>Whom new cases go to.</summary>
public sealed record AssignmentRuleRequest
{
    /// <summary>Lower is asked first.</summary>
    public required int Rank { get; init; }

    public string? Scheme { get; init; }

    public string? Region { get; init; }

    /// <summary>Yuan.</summary>
    public decimal? FromAmount { get; init; }

    public required long UserId { get; init; }
}
