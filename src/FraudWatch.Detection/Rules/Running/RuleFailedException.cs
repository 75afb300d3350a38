namespace FraudWatch.Detection.Rules;

/// <summary>A rule's SQL failed, took too long, or returned what cannot become findings.</summary>
public sealed class RuleFailedException(Rule rule, string message, Exception? inner = null)
    : Exception($"{rule.Family}/{rule.Id}: {message}", inner);
