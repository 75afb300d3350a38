namespace FraudWatch.Core.Cases;

/// <summary>
/// The amount of a case as a union over fee lines: one line counts once, with its largest amount. An encounter counts the
/// larger of its largest finding about the whole and the sum over its lines, as the institutions' rating counts it, so that
/// the two figures agree. 一事不再罚 (Penalty Law Article 29).
/// </summary>
/// <param name="Amount">Yuan.</param>
/// <param name="Fund">Yuan of the fund.</param>
/// <param name="Counted">Findings whose amount is in <paramref name="Amount"/>.</param>
/// <param name="AlsoTouched">For each other finding with money the one that its line or encounter is counted under (同一明细另涉).</param>
public sealed record CaseAmount(decimal Amount, decimal Fund, IReadOnlySet<string> Counted, IReadOnlyDictionary<string, string> AlsoTouched)
{
    /// <summary>Counts the findings of one case.</summary>
    public static CaseAmount Of(IEnumerable<AtRisk> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var counted = new HashSet<string>(StringComparer.Ordinal);
        var also = new Dictionary<string, string>(StringComparer.Ordinal);
        decimal amount = 0, fund = 0;
        foreach (var encounter in findings.Where(finding => finding.Amount > 0).GroupBy(EncounterOf, StringComparer.Ordinal))
        {
            var (kept, rest) = Count([.. encounter]);
            amount += kept.Sum(finding => finding.Amount);
            fund += kept.Sum(finding => finding.Fund);
            counted.UnionWith(kept.Select(finding => finding.FindingId));
            foreach (var (touched, under) in rest)
                also[touched] = under;
        }

        return new CaseAmount(amount, fund, counted, also);
    }

    // A finding that names no encounter stands for itself, or for its line.
    private static string EncounterOf(AtRisk finding) =>
        finding.Encounter.Length > 0 ? finding.Encounter : finding.Line.Length > 0 ? $"line {finding.Line}" : $"finding {finding.FindingId}";

    private static (List<AtRisk> Kept, List<(string Touched, string Under)> Others) Count(List<AtRisk> findings)
    {
        var lines = findings.Where(finding => finding.Line.Length > 0).GroupBy(finding => finding.Line, StringComparer.Ordinal).Select(Largest).ToList();
        var whole = findings.Where(finding => finding.Line.Length == 0).ToList() is [_, ..] about ? Largest(about) : null;
        var kept = whole is not null && whole.Amount >= lines.Sum(line => line.Amount) ? [whole] : lines;
        var keptIds = kept.Select(finding => finding.FindingId).ToHashSet(StringComparer.Ordinal);
        var rest = findings.Where(finding => !keptIds.Contains(finding.FindingId))
            .Select(finding => (finding.FindingId, (kept.Find(one => one.Line == finding.Line) ?? Largest(kept)).FindingId)).ToList();
        return (kept, rest);
    }

    private static AtRisk Largest(IEnumerable<AtRisk> findings) =>
        findings.OrderByDescending(finding => finding.Amount).ThenByDescending(finding => finding.Fund).ThenBy(finding => finding.FindingId, StringComparer.Ordinal).First();
}
