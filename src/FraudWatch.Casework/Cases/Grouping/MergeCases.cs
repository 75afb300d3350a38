using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Joins one case to another: its findings go there, and so do those that come later. It can be undone.</summary>
public sealed class MergeCases(CaseDesk desk)
{
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The case that stays.</param>
    /// <param name="version">Its version.</param>
    /// <param name="mergedId">The case that goes into it.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, stale, the same, locked, or one of them is past its first review.</exception>
    public Task<Regrouping> RunAsync(Actor actor, long id, int version, long mergedId, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var stays = await change.CaseAsync(id, version, cancellation);
            var goes = await change.CaseAsync(mergedId, cancellation);
            if (id == mergedId)
                throw RefusedException.Invalid("case_id", "A case is not merged into itself.");
            foreach (var one in new[] { stays, goes })
                EnsureFree(change, one);

            var regrouping = Regroupings.Note(change, RegroupingKind.Merge, goes, stays);
            var findings = await change.Context.Set<CaseFinding>().Where(finding => finding.CaseId == goes.Id).ToListAsync(cancellation);
            (goes.State, goes.IsOpen, goes.MergedIntoId, goes.DueOn) = (CaseState.Merged, false, stays.Id, ReviewCase.NoDue);
            (goes.LockedById, goes.LockedUntil, goes.SnoozedUntil) = (null, null, null);
            await Regroupings.MoveAsync(change, regrouping, findings, goes, stays, cancellation);
            change.Record(stays, "merge", new { merged = goes.Number, findings = findings.Count });
            change.Record(goes, "merged", new { into = stays.Number });
            return regrouping;
        }, cancellation);

    private static void EnsureFree(CaseworkChange change, ReviewCase one)
    {
        change.EnsureNotLocked(one);
        if (one.State is not (CaseState.Detected or CaseState.FirstReview))
            throw RefusedException.Conflict($"Case {one.Number} is in {SnakeCase.Of(one.State)}; cases are merged and split up to the first review.");
    }
}
