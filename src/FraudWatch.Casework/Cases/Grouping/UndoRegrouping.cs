using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Takes a merge or a split back, as long as neither case has gone past its first review.</summary>
public sealed class UndoRegrouping(CaseDesk desk)
{
    /// <exception cref="RefusedException">Not found, stale, undone before, or a case has gone on or was regrouped since.</exception>
    public Task<Regrouping> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => desk.Database.ChangeAsync(actor, async change =>
    {
        var regrouping = await change.Context.Set<Regrouping>().FirstOrDefaultAsync(one => one.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no merge or split {id}.");
        var from = await change.CaseAsync(regrouping.FromCaseId, cancellation);
        var to = await change.CaseAsync(regrouping.ToCaseId, cancellation);
        CaseworkChange.Expect(regrouping, version);
        await EnsureLastAsync(change, regrouping, to, cancellation);

        var moved = change.Context.Set<RegroupedFinding>().Where(one => one.RegroupingId == id).Select(one => one.CaseFindingId);
        var findings = await change.Context.Set<CaseFinding>().Where(finding => moved.Contains(finding.Id)).ToListAsync(cancellation);
        regrouping.UndoneAt = change.Now;
        if (regrouping.Kind == RegroupingKind.Merge)
            Reopen(from, regrouping);
        await Regroupings.ShiftAsync(change, findings, to, from, cancellation);
        if (regrouping.Kind == RegroupingKind.Split)
            (to.State, to.IsOpen, to.MergedIntoId, to.DueOn) = (CaseState.Merged, false, from.Id, ReviewCase.NoDue);
        change.Record(from, "undo", new { regrouping = SnakeCase.Of(regrouping.Kind), other = to.Number });
        change.Record(to, "undo", new { regrouping = SnakeCase.Of(regrouping.Kind), other = from.Number });
        return regrouping;
    }, cancellation);

    private void Reopen(ReviewCase from, Regrouping regrouping)
    {
        (from.State, from.IsOpen, from.MergedIntoId) = (regrouping.StateBefore, true, null);
        // The time in which it was merged is not held against it, nor does it gain any beyond a fresh check.
        from.DueOn = desk.Due(from.Region, LadderClock.Check, from.DueOn);
    }

    private static async Task EnsureLastAsync(CaseworkChange change, Regrouping regrouping, ReviewCase to, CancellationToken cancellation)
    {
        if (regrouping.UndoneAt is not null)
            throw RefusedException.Conflict("It was undone before.");
        change.EnsureNotLocked(to);
        if (to.State is not (CaseState.Detected or CaseState.FirstReview))
            throw RefusedException.Conflict($"Case {to.Number} is in {SnakeCase.Of(to.State)}; what it rests on is not taken apart any more.");
        var moved = change.Context.Set<RegroupedFinding>().Where(one => one.RegroupingId == regrouping.Id).Select(one => one.CaseFindingId);
        if (await change.Context.Set<CaseFinding>().AnyAsync(finding => moved.Contains(finding.Id) && finding.CaseId != to.Id, cancellation))
            throw RefusedException.Conflict("Findings of it were moved on since; undo that first.");
        var contradicts = regrouping.Kind == RegroupingKind.Split
            && await change.Context.Set<CaseFinding>().AnyAsync(finding => finding.CaseId == to.Id && !moved.Contains(finding.Id), cancellation);
        if (contradicts)
            throw RefusedException.Conflict("The new case has findings of its own by now; it cannot be dissolved.");
    }
}
