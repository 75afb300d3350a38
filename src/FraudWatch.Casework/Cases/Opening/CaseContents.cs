using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Keeps what a case says in sum true to the findings that it holds: amount, priority, rules, links, verdict.</summary>
internal sealed class CaseContents(CaseworkChange change)
{
    /// <summary>Counts a case from its findings, which are followed for changes.</summary>
    public async Task CountAsync(ReviewCase one, CancellationToken cancellation)
    {
        var findings = await change.Context.Set<CaseFinding>().Where(finding => finding.CaseId == one.Id).ToListAsync(cancellation);
        Count(one, findings);
        SetRules(one, findings, await change.Context.Set<CaseRule>().Where(rule => rule.CaseId == one.Id).ToDictionaryAsync(rule => rule.RuleId, cancellation));
        SetLinks(one, findings, await change.Context.Set<CaseLink>().Where(link => link.CaseId == one.Id).ToDictionaryAsync(link => (link.Kind, link.Value), cancellation));
    }

    /// <summary>Counts a case that was opened this moment with these findings: there is nothing of it to look up.</summary>
    public void CountNew(ReviewCase one, IReadOnlyCollection<CaseFinding> findings)
    {
        Count(one, findings);
        SetRules(one, findings, []);
        SetLinks(one, findings, []);
    }

    /// <summary>Amount, priority and verdict from all its findings. The priority rises only.</summary>
    public static void Count(ReviewCase one, IReadOnlyCollection<CaseFinding> findings)
    {
        var amount = CaseAmount.Of(findings.Select(finding => finding.AtRisk()));
        foreach (var finding in findings)
            finding.CountedUnder = amount.AlsoTouched.GetValueOrDefault(finding.FindingId);
        (one.Amount, one.Fund, one.Findings) = (amount.Amount, amount.Fund, findings.Count);
        one.Probability = CasePriority.Chance(findings.Select(finding => (finding.RuleId, finding.Probability)));
        one.Priority = CasePriority.Raise(one.Priority, one.Probability, one.Amount);
        Decide(one, findings);
    }

    /// <summary>The verdict over all findings, and what stands.</summary>
    public static void Decide(ReviewCase one, IReadOnlyCollection<CaseFinding> findings)
    {
        one.Verdict = WholeVerdict.Of([.. findings.Select(finding => finding.Verdict)]);
        one.AmountConfirmed = CaseAmount.Of(findings.Select(finding => finding.Standing())).Amount;
    }

    private void SetRules(ReviewCase one, IReadOnlyCollection<CaseFinding> findings, Dictionary<string, CaseRule> kept)
    {
        var now = findings.GroupBy(finding => finding.RuleId, StringComparer.Ordinal).ToList();
        foreach (var group in now)
        {
            if (!kept.Remove(group.Key, out var rule))
                change.Context.Add(rule = new CaseRule { CaseId = one.Id, RuleId = group.Key });
            (rule.Findings, rule.Amount) = (group.Count(), group.Sum(finding => finding.Amount ?? 0));
        }

        change.Context.RemoveRange(kept.Values);
        one.Rules = string.Join(',', now.Select(group => group.Key).Order(StringComparer.Ordinal));
    }

    private void SetLinks(ReviewCase one, IReadOnlyCollection<CaseFinding> findings, Dictionary<(LinkKind, string), CaseLink> kept)
    {
        foreach (var (key, count) in CaseLinks.Of(findings))
        {
            if (!kept.Remove(key, out var link))
                change.Context.Add(link = new CaseLink { CaseId = one.Id, Kind = key.Kind, Value = key.Value });
            link.Findings = count;
        }

        change.Context.RemoveRange(kept.Values);
    }
}
