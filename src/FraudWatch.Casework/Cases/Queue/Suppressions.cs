using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>What is known and need not be shown again for now: subject and rule, with an end and a reason.</summary>
public sealed class Suppressions(CaseDesk desk)
{
    private const int ShortestReason = 4;

    /// <summary>Suppresses a rule about the subject of a case, from now on; what is in cases stays there.</summary>
    /// <exception cref="RefusedException">The case is not found, does not hold the rule, or day or reason will not do.</exception>
    public Task<Suppression> AddAsync(Actor actor, long caseId, string ruleId, DateOnly until, string reason, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(caseId, cancellation);
            if (until < desk.Today || until > desk.Today.AddDays(desk.Settings.LongestSuppression))
                throw RefusedException.Invalid("until", $"The last day must lie between today and {desk.Settings.LongestSuppression} days ahead.");
            if (reason.Trim().Length < ShortestReason)
                throw RefusedException.Invalid("reason", "Say why, so that whoever comes after can judge it.");
            if (!await change.Context.Set<CaseRule>().AnyAsync(rule => rule.CaseId == caseId && rule.RuleId == ruleId, cancellation))
                throw RefusedException.Invalid("rule_id", $"Case {one.Number} holds no finding of the rule '{ruleId}'.");
            var suppression = Of(change, one, ruleId, until, reason.Trim());
            change.Context.Add(suppression);
            change.Record(one, "suppress", new { rule = ruleId, until, reason = suppression.Reason });
            await change.Context.SaveChangesAsync(cancellation);
            return suppression;
        }, cancellation);

    /// <summary>Ends one early: what it held back opens cases with the next run.</summary>
    /// <exception cref="RefusedException">Not found, stale, or over already.</exception>
    public Task<Suppression> LiftAsync(Actor actor, long id, int version, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.Context.Set<Suppression>().InScope(actor.Scope, suppression => suppression.Region).FirstOrDefaultAsync(suppression => suppression.Id == id, cancellation)
                ?? throw RefusedException.NotFound($"There is no suppression {id}, or it lies outside your divisions.");
            CaseworkChange.Expect(one, version);
            if (one.LiftedAt is not null)
                throw RefusedException.Conflict("It was lifted before.");
            one.LiftedAt = change.Now;
            change.Audit("suppression.lift", $"suppression:{id}");
            return one;
        }, cancellation);

    private static Suppression Of(CaseworkChange change, ReviewCase one, string ruleId, DateOnly until, string reason) => new()
    {
        SubjectKind = one.SubjectKind,
        SubjectCode = one.SubjectCode,
        RuleId = ruleId,
        Region = one.Region,
        Until = until,
        Reason = reason,
        AuthorId = change.Actor.UserId,
        AuthorName = change.Actor.Name,
        At = change.Now,
    };
}
