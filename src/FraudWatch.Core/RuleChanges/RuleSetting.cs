namespace FraudWatch.Core.RuleChanges;

/// <summary>An approved change, as runs go by it.</summary>
/// <param name="ChangeId">The request.</param>
/// <param name="Content">What it sets.</param>
/// <param name="OnTrial">Whether what it adds is kept from the queue.</param>
/// <param name="Why">Its reason.</param>
public sealed record RuleSetting(long ChangeId, RuleChangeContent Content, bool OnTrial, string Why);
