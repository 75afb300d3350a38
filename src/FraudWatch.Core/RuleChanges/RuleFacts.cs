using FraudWatch.Core.Findings;

namespace FraudWatch.Core.RuleChanges;

/// <summary>A rule as a change request sees it.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">The status in force today.</param>
public sealed record RuleFacts(string RuleId, int Version, RuleStatus Status);
