using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Tells which findings are in a case already, and marks the cases of those that a later load says otherwise about.</summary>
internal sealed class KnownFindings(CaseDesk desk, CaseworkChange change)
{
    /// <summary>Ids among the findings that need no case any more, and how many open cases were marked.</summary>
    internal sealed record Recognised(IReadOnlySet<string> Ids, long Changed);

    private sealed record Kept(long Id, long CaseId, string FindingId, string ActKey, string Evidence, decimal? Amount, long Watermark);

    public async Task<Recognised> RecogniseAsync(IReadOnlyList<SuspectedFinding> findings, long watermark, CancellationToken cancellation)
    {
        var acts = findings.ToDictionary(finding => finding.FindingId, FindingAct.KeyOf, StringComparer.Ordinal);
        var kept = await KeptAsync(acts.Values, cancellation);
        var byId = kept.ToDictionary(one => one.FindingId, StringComparer.Ordinal);
        var byAct = kept.GroupBy(one => one.ActKey, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var ids = await HeldAsync(findings, cancellation);
        var (seen, changed) = (new List<long>(), new HashSet<long>());
        foreach (var finding in findings)
        {
            var same = byId.GetValueOrDefault(finding.FindingId);
            var match = same ?? byAct.GetValueOrDefault(acts[finding.FindingId]);
            if (match is null)
                continue;
            ids.Add(finding.FindingId);
            seen.Add(match.Id);
            if (finding.Watermark > match.Watermark && (same is null || match.Evidence != finding.Evidence || match.Amount != finding.AmountAtRisk))
                changed.Add(match.CaseId);
        }

        await change.Context.Set<CaseFinding>().Where(one => seen.Contains(one.Id) && one.SeenWatermark < watermark)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenWatermark, watermark), cancellation);
        return new Recognised(ids, await FlagAsync(changed, watermark, cancellation));
    }

    private Task<List<Kept>> KeptAsync(IEnumerable<string> acts, CancellationToken cancellation)
    {
        var keys = acts.Distinct().ToList();
        return change.Context.Set<CaseFinding>().AsNoTracking().Where(one => keys.Contains(one.ActKey))
            .Select(one => new Kept(one.Id, one.CaseId, one.FindingId, one.ActKey, one.Evidence, one.Amount, one.Watermark))
            .ToListAsync(cancellation);
    }

    private async Task<HashSet<string>> HeldAsync(IReadOnlyList<SuspectedFinding> findings, CancellationToken cancellation)
    {
        var ids = findings.Select(finding => finding.FindingId).ToList();
        var suppressed = await change.Context.Set<HeldFinding>().AsNoTracking().Where(one => ids.Contains(one.FindingId))
            .Join(change.Context.Set<Suppression>(), one => one.SuppressionId, suppression => suppression.Id, (one, suppression) => new { one.FindingId, suppression.Until, suppression.LiftedAt })
            .ToListAsync(cancellation);
        var today = desk.Today;
        return [.. suppressed.Where(one => one.LiftedAt is null && one.Until >= today).Select(one => one.FindingId)];
    }

    private Task<int> FlagAsync(HashSet<long> cases, long watermark, CancellationToken cancellation) => change.Context.Set<ReviewCase>()
        .Where(one => cases.Contains(one.Id) && one.IsOpen && one.NewDataWatermark == null)
        .ExecuteUpdateAsync(
            set => set.SetProperty(one => one.NewDataWatermark, watermark)
                .SetProperty(one => one.ChangedAt, change.Now).SetProperty(one => one.Version, one => one.Version + 1),
            cancellation);
}
