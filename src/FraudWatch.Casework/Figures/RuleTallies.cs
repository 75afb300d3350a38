using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>Each rule's record, counted in the database.</summary>
public static class RuleTallies
{
    /// <summary>The rules that have findings in casework, by id.</summary>
    public static async Task<IReadOnlyList<RuleTally>> RuleTalliesAsync(this CaseSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var cases = snapshot.Cases(new CaseFilter());
        var counts = await snapshot.Context.Set<CaseFinding>()
            .Join(cases, finding => finding.CaseId, one => one.Id, (finding, one) => new
            {
                finding.RuleId,
                Verdict = one.State == CaseState.Closed || one.State == CaseState.Recovery || one.State == CaseState.Transferred ? finding.Verdict : null,
                finding.FellOnAppeal,
            })
            .GroupBy(finding => new { finding.RuleId, finding.Verdict, finding.FellOnAppeal })
            .Select(group => new { group.Key.RuleId, group.Key.Verdict, group.Key.FellOnAppeal, Count = group.LongCount() })
            .ToListAsync(cancellation);
        var holding = await snapshot.Context.Set<CaseRule>().Join(cases, rule => rule.CaseId, one => one.Id, (rule, one) => rule.RuleId)
            .GroupBy(rule => rule).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return [.. counts.GroupBy(count => count.RuleId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            long Of(VerdictKind verdict) => group.Where(count => count.Verdict == verdict).Sum(count => count.Count);
            return new RuleTally(
                group.Key, group.Sum(count => count.Count), Of(VerdictKind.Confirmed), Of(VerdictKind.PartlyConfirmed), Of(VerdictKind.Unfounded),
                Of(VerdictKind.NotEnoughEvidence), group.Where(count => count.FellOnAppeal && count.Verdict is not null).Sum(count => count.Count),
                holding.GetValueOrDefault(group.Key));
        })];
    }
}
