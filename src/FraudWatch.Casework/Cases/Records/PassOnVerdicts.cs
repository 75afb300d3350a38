using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Sends final verdicts back in at the top as batches of <c>verdict_d</c>. A batch is kept before it is sent and sent again
/// until it is known to be there, so that a kill in between neither loses nor doubles a verdict.
/// </summary>
public sealed class PassOnVerdicts(CaseDesk desk, IVerdictSink sink)
{
    private const int MostRows = 10_000;
    private const int LongestReason = 500;

    /// <summary>How many verdicts were sent.</summary>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellation)
    {
        var sent = 0;
        while (true)
        {
            var batch = await WaitingAsync(cancellation) ?? await desk.Database.ChangeAsync(actor, change => PackAsync(change, cancellation), cancellation);
            if (batch is null)
                return sent;
            await sink.WriteAsync(batch.Number, JsonSerializer.Deserialize<List<VerdictRow>>(batch.Rows) ?? [], cancellation);
            await desk.Database.ChangeAsync(actor, change => MarkAsync(change, batch.Id, cancellation), cancellation);
            sent += batch.Count;
        }
    }

    private async Task<VerdictBatch?> WaitingAsync(CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        return await context.Set<VerdictBatch>().Where(batch => batch.WrittenAt == null).OrderBy(batch => batch.Id).FirstOrDefaultAsync(cancellation);
    }

    private async Task<VerdictBatch?> PackAsync(CaseworkChange change, CancellationToken cancellation)
    {
        var final = change.Context.Set<ReviewCase>()
            .Where(one => one.State == CaseState.Closed || one.State == CaseState.Recovery || one.State == CaseState.Transferred);
        var waiting = await change.Context.Set<CaseFinding>().Where(finding => finding.Verdict != null && finding.PassedOnAt == null)
            .Join(final, finding => finding.CaseId, one => one.Id, (finding, one) => new { Finding = finding, one.ChosenBy })
            .OrderBy(pair => pair.Finding.Id).Take(MostRows).ToListAsync(cancellation);
        if (waiting.Count == 0)
            return null;
        var rows = waiting.Select(pair => RowOf(pair.Finding, pair.ChosenBy, change.Now)).ToList();
        foreach (var pair in waiting)
            pair.Finding.PassedOnAt = change.Now;
        var batch = new VerdictBatch { Rows = JsonSerializer.Serialize(rows), Count = rows.Count, At = change.Now };
        change.Context.Add(batch);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("verdicts.pass_on", $"batch:{batch.Number}", new { batch.Count });
        return batch;
    }

    private static async Task MarkAsync(CaseworkChange change, long id, CancellationToken cancellation)
    {
        var batch = await change.Context.Set<VerdictBatch>().FirstAsync(batch => batch.Id == id, cancellation);
        (batch.WrittenAt, batch.Rows) = (change.Now, "[]");
    }

    private VerdictRow RowOf(CaseFinding finding, ChosenBy chosenBy, DateTime now)
    {
        var reason = string.IsNullOrEmpty(finding.ReasonText) ? finding.Reason ?? "" : $"{finding.Reason}: {finding.ReasonText}";
        return new VerdictRow
        {
            VerdictId = $"CW-{finding.FindingId}",
            FindingId = finding.FindingId,
            FixmedinsCode = finding.FixmedinsCode,
            Verdict = VerdictRow.Spell(finding.Verdict ?? throw new InvalidOperationException($"Finding {finding.FindingId} has no verdict.")),
            Amount = finding.VerdictAmount,
            DecidedOn = desk.Settings.DayOf(finding.DecidedAt ?? now),
            ChosenBy = SnakeCase.Of(chosenBy),
            Clause = finding.Clause is { } clause ? VerdictRow.Spell(clause) : null,
            Reason = reason.Length <= LongestReason ? reason : reason[..LongestReason],
            UpdatedAt = now,
        };
    }
}
