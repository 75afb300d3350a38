namespace FraudWatch.Detection.Rules;

/// <summary>Told after each rule of a run.</summary>
public sealed record RuleProgress(int Done, int Total, RuleOutcome Latest);
