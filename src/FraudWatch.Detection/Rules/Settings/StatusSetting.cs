using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>A rule's status that the office approved.</summary>
/// <param name="ChangeId">The request.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Status">The status.</param>
/// <param name="From">First day of a run that goes by it.</param>
/// <param name="Why">The reason of the request.</param>
public sealed record StatusSetting(long ChangeId, string RuleId, RuleStatus Status, DateOnly From, string Why);
