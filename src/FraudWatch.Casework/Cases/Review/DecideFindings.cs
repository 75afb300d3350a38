using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Decides findings of a case: one, some, all alike to one, or all.</summary>
public sealed class DecideFindings(CaseDesk desk)
{
    /// <exception cref="RefusedException">Not found, stale, locked, not under review, not this person's turn, or the verdict is not sound.</exception>
    public Task<ReviewCase> RunAsync(Actor actor, long id, int version, VerdictRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(id, version, cancellation);
            change.EnsureNotLocked(one);
            EnsureTurn(actor, one);
            var findings = await change.Context.Set<CaseFinding>().Where(finding => finding.CaseId == id).ToListAsync(cancellation);
            var meant = Meant(one, findings, request);
            VerdictCheck.Ensure(request, meant);
            foreach (var finding in meant)
                Decide(change, one, finding, request);
            CaseContents.Decide(one, findings);
            change.Record(one, "decide", new
            {
                verdict = SnakeCase.Of(request.Verdict),
                findings = meant.Count,
                amount = meant.Sum(finding => finding.VerdictAmount ?? 0),
                request.Reason,
                alike_to = request.AlikeTo,
            });
            await Drafts.ForgetAsync(change, id, cancellation);
            return one;
        }, cancellation);
    }

    // Whoever may take a step out of a review decides in it; a later review is another person's.
    private static void EnsureTurn(Actor actor, ReviewCase one)
    {
        var person = actor.Person();
        if (!ReviewLadder.IsReviewed(one.State))
            throw RefusedException.Conflict($"Case {one.Number} is in {SnakeCase.Of(one.State)}; findings are decided in a review.");
        if (!ReviewLadder.Steps.Any(step => step.From == one.State && step.Action != CaseAction.Extend && step.Roles.Any(actor.Roles.Contains)))
            throw RefusedException.Forbidden($"Your roles decide nothing in {SnakeCase.Of(one.State)}.");
        if (one.State == CaseState.FirstReview && one.FirstReviewerId != person && !actor.May(Permission.CaseAssign))
            throw RefusedException.Forbidden("Another person does the first review.");
        if ((one.State != CaseState.FirstReview && one.FirstReviewerId == person) || (one.State == CaseState.FinalReview && one.SecondReviewerId == person))
            throw RefusedException.Forbidden("You reviewed it before; another person must decide now.");
    }

    private static List<CaseFinding> Meant(ReviewCase one, List<CaseFinding> findings, VerdictRequest request)
    {
        if (request.FindingIds is { } ids)
        {
            var named = findings.Where(finding => ids.Contains(finding.FindingId)).ToList();
            return named.Count == ids.Distinct().Count() ? named
                : throw RefusedException.Invalid("finding_ids", $"Case {one.Number} does not hold all of these findings.");
        }

        if (request.AlikeTo is null)
            return findings;
        var pattern = findings.Find(finding => finding.FindingId == request.AlikeTo)
            ?? throw RefusedException.Invalid("alike_to", $"Case {one.Number} does not hold the finding {request.AlikeTo}.");
        return [.. findings.Where(finding => finding.AlikeKey == pattern.AlikeKey)];
    }

    private static void Decide(CaseworkChange change, ReviewCase one, CaseFinding finding, VerdictRequest request)
    {
        var stood = finding.Verdict is VerdictKind.Confirmed or VerdictKind.PartlyConfirmed;
        var stands = request.Verdict is VerdictKind.Confirmed or VerdictKind.PartlyConfirmed;
        finding.FellOnAppeal = !stands && one.Appealed && (stood || finding.FellOnAppeal);
        finding.Verdict = request.Verdict;
        finding.VerdictAmount = stands ? VerdictCheck.Amount(request, finding) : 0;
        finding.Clause = stands ? request.Clause : null;
        finding.Reason = request.Reason;
        finding.ReasonText = request.ReasonText;
        finding.DecidedById = change.Actor.UserId;
        finding.DecidedAt = change.Now;
        finding.PassedOnAt = null;
    }
}
