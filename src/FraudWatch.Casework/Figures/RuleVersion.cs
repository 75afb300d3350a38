namespace FraudWatch.Casework.Figures;

/// <summary>A version of a rule and the first time when one of its findings came into casework.</summary>
public sealed record RuleVersion(string RuleId, int Version, DateTime At);
