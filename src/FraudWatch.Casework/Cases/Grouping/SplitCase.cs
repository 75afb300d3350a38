using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Takes findings off a case into one of their own, which leaves the road of its subject: later findings join the case that
/// stays. It can be undone.
/// </summary>
public sealed class SplitCase(CaseDesk desk)
{
    /// <exception cref="RefusedException">Not found, stale, locked, past its first review, or the findings are none or all of it.</exception>
    public Task<Regrouping> RunAsync(Actor actor, long id, int version, IReadOnlyList<string> findingIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(findingIds);
        return desk.Database.ChangeAsync(actor, async change =>
        {
            var from = await change.CaseAsync(id, version, cancellation);
            change.EnsureNotLocked(from);
            if (from.State is not (CaseState.Detected or CaseState.FirstReview))
                throw RefusedException.Conflict($"Case {from.Number} is in {SnakeCase.Of(from.State)}; cases are merged and split up to the first review.");
            var findings = await change.Context.Set<CaseFinding>().Where(finding => finding.CaseId == id && findingIds.Contains(finding.FindingId)).ToListAsync(cancellation);
            if (findings.Count == 0 || findings.Count != findingIds.Distinct().Count() || findings.Count == from.Findings)
                throw RefusedException.Invalid("finding_ids", "Name some of the case's findings, and not all.");

            var to = await StartAsync(change, from, cancellation);
            var regrouping = Regroupings.Note(change, RegroupingKind.Split, from, to);
            await Regroupings.MoveAsync(change, regrouping, findings, from, to, cancellation);
            change.Record(from, "split", new { into = to.Number, findings = findings.Count });
            change.Record(to, "open", new { split_from = from.Number });
            return regrouping;
        }, cancellation);
    }

    private async Task<ReviewCase> StartAsync(CaseworkChange change, ReviewCase from, CancellationToken cancellation)
    {
        var to = new ReviewCase
        {
            Number = $"new-{Guid.NewGuid():N}",
            SubjectKind = from.SubjectKind,
            SubjectCode = from.SubjectCode,
            Scheme = from.Scheme,
            FixmedinsCode = from.FixmedinsCode,
            InstitutionName = from.InstitutionName,
            Region = from.Region,
            State = from.State,
            DueOn = from.DueOn,
            OwnerId = from.OwnerId,
            FirstReviewerId = from.FirstReviewerId,
            Extended = from.Extended,
            Watermark = from.Watermark,
            NewDataWatermark = from.NewDataWatermark,
            NotedWatermark = from.NotedWatermark,
            ChosenBy = from.ChosenBy,
            OpenedAt = change.Now,
            ChangedAt = change.Now,
        };
        change.Context.Add(to);
        await change.Context.SaveChangesAsync(cancellation);
        to.Number = CaseNumber.Of(desk.Today.Year, to.Id);
        return to;
    }
}
