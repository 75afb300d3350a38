namespace FraudWatch.Casework.RuleChanges;

/// <summary>What an approval of a changed rule is for.</summary>
/// <param name="RuleChangeId">The request.</param>
internal sealed record RuleChangePayload(long RuleChangeId);
