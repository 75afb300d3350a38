using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>
/// Money of many cases as a union over fee lines, in the database: a line that two cases touch counts once, as
/// <see cref="CaseAmount"/> counts it within one. An encounter counts the larger of its largest finding about the whole and the sum over its lines.
/// </summary>
internal static class MoneyUnion
{
    /// <summary>Yuan under each key; a key without money is missing.</summary>
    /// <param name="snapshot">The moment.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="standing">What stands after the verdict, instead of what was at risk.</param>
    /// <param name="cancellation">Stops the query.</param>
    public static async Task<Dictionary<TKey, decimal>> SumAsync<TKey>(
        this CaseSnapshot snapshot, IQueryable<Keyed<TKey>> cases, bool standing, CancellationToken cancellation) where TKey : notnull
    {
        var bar = "|"; // Between the keys of a finding about several records; the accused one comes first.
        var findings = cases.Join(snapshot.Context.Set<CaseFinding>(), one => one.CaseId, finding => finding.CaseId, (one, finding) => new
        {
            one.Key,
            finding.FindingId,
            Encounter = finding.MdtrtId == null ? "" : finding.MdtrtId.Contains(bar) ? finding.MdtrtId.Substring(0, finding.MdtrtId.IndexOf(bar)) : finding.MdtrtId,
            Line = finding.BkkpSn == null ? "" : finding.BkkpSn.Contains(bar) ? finding.BkkpSn.Substring(0, finding.BkkpSn.IndexOf(bar)) : finding.BkkpSn,
            Fen = standing ? (long?)(object?)finding.VerdictAmount : (long?)(object?)finding.Amount,
        });
        var lines = findings.Where(finding => finding.Fen > 0)
            .Select(finding => new
            {
                finding.Key,
                Encounter = finding.Encounter != "" ? finding.Encounter : finding.Line != "" ? "line " + finding.Line : "finding " + finding.FindingId,
                finding.Line,
                finding.Fen,
            })
            .GroupBy(finding => new { finding.Key, finding.Encounter, finding.Line })
            .Select(line => new { line.Key.Key, line.Key.Encounter, line.Key.Line, Fen = line.Max(finding => finding.Fen) ?? 0 });
        var sums = await lines
            .GroupBy(line => new { line.Key, line.Encounter })
            .Select(encounter => new
            {
                encounter.Key.Key,
                Whole = encounter.Max(line => line.Line == "" ? line.Fen : 0),
                Lines = encounter.Sum(line => line.Line == "" ? 0 : line.Fen),
            })
            .GroupBy(encounter => encounter.Key)
            .Select(group => new { group.Key, Fen = group.Sum(encounter => encounter.Whole >= encounter.Lines ? encounter.Whole : encounter.Lines) })
            .ToListAsync(cancellation);
        return sums.ToDictionary(sum => sum.Key, sum => sum.Fen / 100m);
    }
}
