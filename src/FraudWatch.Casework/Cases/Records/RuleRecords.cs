using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>What became of each rule's findings. Only final verdicts count: a case still under review says nothing yet.</summary>
public sealed class RuleRecords(CaseDesk desk)
{
    private sealed record Counted(string RuleId, VerdictKind? Verdict, bool IsFinal, int Findings, int Fell);

    /// <summary>The rules that have findings in casework, by id, over the actor's divisions.</summary>
    public async Task<IReadOnlyList<RuleRecord>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        var cases = context.Cases(new CaseFilter(), actor.Scope, desk);
        var counts = await context.Set<CaseFinding>()
            .Join(cases, finding => finding.CaseId, one => one.Id, (finding, one) => new
            {
                finding.RuleId,
                finding.Verdict,
                finding.FellOnAppeal,
                IsFinal = one.State == CaseState.Closed || one.State == CaseState.Recovery || one.State == CaseState.Transferred,
            })
            .GroupBy(one => new { one.RuleId, one.Verdict, one.IsFinal })
            .Select(group => new Counted(group.Key.RuleId, group.Key.Verdict, group.Key.IsFinal, group.Count(), group.Count(one => one.FellOnAppeal)))
            .ToListAsync(cancellation);
        return [.. counts.GroupBy(one => one.RuleId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(RecordOf)];
    }

    private static RuleRecord RecordOf(IGrouping<string, Counted> rule)
    {
        long Of(params VerdictKind[] kinds) => rule.Where(one => one.IsFinal && one.Verdict is { } verdict && kinds.Contains(verdict)).Sum(one => one.Findings);
        return new RuleRecord(
            rule.Key,
            rule.Sum(one => one.Findings),
            Of(VerdictKind.Confirmed, VerdictKind.PartlyConfirmed),
            Of(VerdictKind.Unfounded),
            Of(VerdictKind.NotEnoughEvidence),
            rule.Where(one => one.IsFinal).Sum(one => one.Fell));
    }
}
