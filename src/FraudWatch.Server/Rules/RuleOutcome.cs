using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Rules;

/// <summary>The last run, by rule.</summary>
/// <param name="Runs">How it went.</param>
/// <param name="Hits">What it found in somebody's divisions.</param>
internal sealed record RuleOutcome(IReadOnlyDictionary<string, RuleRunRow> Runs, IReadOnlyDictionary<string, RuleHits> Hits);
