namespace FraudWatch.Detection.Rules;

/// <summary>How a run of the rules fared.</summary>
/// <param name="Rules">One outcome per rule that was asked for.</param>
/// <param name="Seconds">How long the run took.</param>
public sealed record RuleRunReport(IReadOnlyList<RuleOutcome> Rules, double Seconds)
{
    /// <summary>Findings that this run made.</summary>
    public long Findings => Rules.Sum(rule => rule.Findings ?? 0);
}
