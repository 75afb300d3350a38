using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Keeps suppressed findings out of the queue, but for the few that are drawn to be looked at all the same.</summary>
internal sealed class HoldBack(CaseDesk desk, CaseworkChange change)
{
    /// <summary>Ids that are held back, and ids that were suppressed but drawn.</summary>
    internal sealed record Result(IReadOnlySet<string> Held, IReadOnlySet<string> Drawn);

    public async Task<Result> HoldAsync(IReadOnlyList<SuspectedFinding> findings, CancellationToken cancellation)
    {
        var (held, drawn) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var active = await ActiveAsync(findings, cancellation);
        if (active.Count == 0)
            return new Result(held, drawn);
        var seed = await SecondLookSeeds.OfAsync(change, desk.Today, cancellation);
        foreach (var finding in findings)
        {
            var subject = CaseSubject.Of(finding);
            if (!active.TryGetValue((subject.Kind, subject.Code, finding.RuleId), out var suppression))
                continue;
            if (SecondLookDraw.Draws(seed, finding.FindingId, desk.Settings.SecondLookShare))
                drawn.Add(finding.FindingId);
            else if (held.Add(finding.FindingId))
                await RememberAsync(finding, suppression, cancellation);
        }

        return new Result(held, drawn);
    }

    private async Task<Dictionary<(SubjectKind, string, string), long>> ActiveAsync(IReadOnlyList<SuspectedFinding> findings, CancellationToken cancellation)
    {
        var codes = findings.Select(finding => CaseSubject.Of(finding).Code).Distinct().ToList();
        var today = desk.Today;
        var active = await change.Context.Set<Suppression>().AsNoTracking()
            .Where(one => codes.Contains(one.SubjectCode) && one.Until >= today && one.LiftedAt == null)
            .ToListAsync(cancellation);
        return active.GroupBy(one => (one.SubjectKind, one.SubjectCode, one.RuleId)).ToDictionary(group => group.Key, group => group.First().Id);
    }

    // Held once under a suppression that has ended, it may be held again under a new one.
    private async Task RememberAsync(SuspectedFinding finding, long suppression, CancellationToken cancellation)
    {
        if (await change.Context.Set<HeldFinding>().FindAsync([finding.FindingId], cancellation) is { } before)
        {
            (before.SuppressionId, before.At) = (suppression, change.Now);
            return;
        }

        change.Context.Add(new HeldFinding
        {
            FindingId = finding.FindingId,
            RuleId = finding.RuleId,
            FixmedinsCode = finding.FixmedinsCode,
            SuppressionId = suppression,
            At = change.Now,
        });
    }
}
