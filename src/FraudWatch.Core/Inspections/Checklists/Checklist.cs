namespace FraudWatch.Core.Inspections;

/// <summary>The points of an inspection, made from the rules that flagged the institution.</summary>
public static class Checklist
{
    /// <summary>Orders the points: what is definite first, then by what the funds stand to lose, then by the number of findings.</summary>
    public static IReadOnlyList<ChecklistItem> From(IEnumerable<FlaggedRule> rules) =>
    [
        .. rules
            .OrderByDescending(rule => rule.Severity)
            .ThenByDescending(rule => rule.FundAtRisk)
            .ThenByDescending(rule => rule.Findings)
            .ThenBy(rule => rule.RuleId, StringComparer.Ordinal)
            .Select((rule, i) => new ChecklistItem(i + 1, rule)),
    ];
}
