using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Opens cases from findings: one open case for each subject, which later findings join. Run again over the same findings it
/// changes nothing; stopped in between, it goes on where it was, since each page is a transaction of its own.
/// </summary>
public sealed class OpenCases(CaseDesk desk)
{
    /// <summary>Takes the queued findings of one run.</summary>
    /// <param name="actor">The job.</param>
    /// <param name="pages">All of them, those of one subject following one another.</param>
    /// <param name="watermark">The load that the run saw.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public async Task<OpeningReport> RunAsync(
        Actor actor, IAsyncEnumerable<IReadOnlyList<SuspectedFinding>> pages, long watermark, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var report = new OpeningReport(0, 0, 0, 0, 0, 0);
        await foreach (var page in pages.WithCancellation(cancellation))
            report += await TakeAsync(actor, page, watermark, cancellation);
        var gone = await desk.Database.ChangeAsync(actor, change => FlagGoneAsync(change, watermark, cancellation), cancellation);
        return report with { NewData = report.NewData + gone };
    }

    private Task<OpeningReport> TakeAsync(Actor actor, IReadOnlyList<SuspectedFinding> page, long watermark, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var findings = page.DistinctBy(finding => finding.FindingId).ToList();
            var known = await new KnownFindings(desk, change).RecogniseAsync(findings, watermark, cancellation);
            var fresh = findings.Where(finding => !known.Ids.Contains(finding.FindingId)).ToList();
            var held = await new HoldBack(desk, change).HoldAsync(fresh, cancellation);
            var groups = fresh.Where(finding => !held.Held.Contains(finding.FindingId)).GroupBy(CaseSubject.Of).ToList();
            var (opened, joined, newData) = await new SubjectCases(desk, change).AddAsync(groups, held.Drawn, watermark, cancellation);
            if (opened + joined + held.Held.Count > 0)
                change.Audit("case.open", $"watermark:{watermark}", new { opened, joined, held = held.Held.Count });
            return new OpeningReport(page.Count, known.Ids.Count, held.Held.Count, joined, opened, known.Changed + newData);
        }, cancellation);

    // What no rule finds any more was corrected by a later load.
    private static async Task<long> FlagGoneAsync(CaseworkChange change, long watermark, CancellationToken cancellation)
    {
        var gone = change.Context.Set<CaseFinding>().Where(finding => finding.SeenWatermark < watermark && finding.GoneWatermark == null);
        var cases = gone.Select(finding => finding.CaseId);
        var flagged = await change.Context.Set<ReviewCase>()
            .Where(one => one.IsOpen && (one.NewDataWatermark == null || one.NewDataWatermark < watermark) && cases.Contains(one.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.NewDataWatermark, watermark)
                    .SetProperty(one => one.ChangedAt, change.Now).SetProperty(one => one.Version, one => one.Version + 1),
                cancellation);
        await gone.ExecuteUpdateAsync(set => set.SetProperty(finding => finding.GoneWatermark, watermark), cancellation);
        return flagged;
    }
}
