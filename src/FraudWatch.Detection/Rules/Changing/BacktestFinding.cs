namespace FraudWatch.Detection.Rules;

/// <summary>A finding by its keys; its amount is in yuan, and null for a lead.</summary>
public sealed record BacktestFinding(
    string FindingId, string FixmedinsCode, string? PsnNo, string? MdtrtId, string? SetlId, string? BkkpSn, DateOnly OccurredOn, decimal? AmountAtRisk);
