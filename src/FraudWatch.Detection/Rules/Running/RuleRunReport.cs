namespace FraudWatch.Detection.Rules;

/// <summary>How a run of the rules fared.</summary>
/// <param name="Rules">One outcome per rule that was asked for.</param>
/// <param name="Seconds">How long the run took.</param>
public sealed record RuleRunReport(IReadOnlyList<RuleOutcome> Rules, double Seconds)
{
    /// <summary>What was computed once for several rules, before the first of them.</summary>
    public IReadOnlyList<SharedOutcome> Shared { get; init; } = [];

    /// <summary>Findings that this run made.</summary>
    public long Findings => Rules.Sum(rule => rule.Findings ?? 0);
}
