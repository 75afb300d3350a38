using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Tells which findings are in a case already, and marks the cases of those that a later load says otherwise about.</summary>
internal sealed class KnownFindings(CaseDesk desk, CaseworkChange change)
{
    /// <summary>Ids among the findings that need no case any more, and how many open cases were marked.</summary>
    internal sealed record Recognised(IReadOnlySet<string> Ids, long Changed);

    private sealed record Kept(long Id, long CaseId, string FindingId, string ActKey, string Evidence, decimal? Amount, long Watermark, string? LaterSays);

    public async Task<Recognised> RecogniseAsync(IReadOnlyList<SuspectedFinding> findings, long watermark, CancellationToken cancellation)
    {
        var acts = findings.ToDictionary(finding => finding.FindingId, FindingAct.KeyOf, StringComparer.Ordinal);
        var kept = await KeptAsync(acts.Values, cancellation);
        var byId = kept.ToDictionary(one => one.FindingId, StringComparer.Ordinal);
        var byAct = kept.GroupBy(one => one.ActKey, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var ids = await HeldAsync(findings, cancellation);
        var (seen, says) = (new List<long>(), new Dictionary<Kept, List<string>>());
        foreach (var finding in findings)
        {
            var same = byId.GetValueOrDefault(finding.FindingId);
            var match = same ?? byAct.GetValueOrDefault(acts[finding.FindingId]);
            if (match is null)
                continue;
            ids.Add(finding.FindingId);
            seen.Add(match.Id);
            if (finding.Watermark > match.Watermark && (same is null || match.Evidence != finding.Evidence || match.Amount != finding.AmountAtRisk))
                SaidOf(match).Add($"{finding.FindingId}\n{finding.AmountAtRisk}\n{finding.Evidence}");
        }

        await change.Context.Set<CaseFinding>().Where(one => seen.Contains(one.Id) && one.SeenWatermark < watermark)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenWatermark, watermark).SetProperty(one => one.GoneWatermark, (long?)null), cancellation);
        return new Recognised(ids, await FlagAsync(await ChangedAsync(says, cancellation), watermark, cancellation));

        List<string> SaidOf(Kept match) => says.TryGetValue(match, out var said) ? said : says[match] = [];
    }

    /// <summary>The cases of which something is said that was not said before: who took note of it need not do so after every load.</summary>
    private async Task<HashSet<long>> ChangedAsync(Dictionary<Kept, List<string>> says, CancellationToken cancellation)
    {
        var changed = new HashSet<long>();
        foreach (var (kept, said) in says)
        {
            var hash = HashOf(said);
            if (hash == kept.LaterSays)
                continue;
            await change.Context.Set<CaseFinding>().Where(one => one.Id == kept.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LaterSays, hash), cancellation);
            changed.Add(kept.CaseId);
        }

        return changed;
    }

    private static string HashOf(IEnumerable<string> said) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', said.Order(StringComparer.Ordinal)))));

    private Task<List<Kept>> KeptAsync(IEnumerable<string> acts, CancellationToken cancellation)
    {
        var keys = acts.Distinct().ToList();
        return change.Context.Set<CaseFinding>().AsNoTracking().Where(one => keys.Contains(one.ActKey))
            .Select(one => new Kept(one.Id, one.CaseId, one.FindingId, one.ActKey, one.Evidence, one.Amount, one.Watermark, one.LaterSays))
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
        .Where(one => cases.Contains(one.Id) && one.IsOpen && (one.NewDataWatermark == null || one.NewDataWatermark < watermark))
        .ExecuteUpdateAsync(
            set => set.SetProperty(one => one.NewDataWatermark, watermark)
                .SetProperty(one => one.ChangedAt, change.Now).SetProperty(one => one.Version, one => one.Version + 1),
            cancellation);
}
