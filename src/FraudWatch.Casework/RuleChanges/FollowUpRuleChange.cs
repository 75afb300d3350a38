using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>
/// Asks, in one step, to take a change back or to end its trial. Both are changes of a rule, so both wait for a second person.
/// </summary>
public sealed class FollowUpRuleChange(CaseworkDatabase database, IRuleBook book)
{
    private static readonly RuleChangeState[] Open = [RuleChangeState.Submitted];

    /// <summary>Takes back what is in force or on trial.</summary>
    /// <exception cref="RefusedException">Stale, not in force, replaced by a later change, or asked for already.</exception>
    public Task<RuleChange> RevertAsync(Actor actor, long id, int version, string reason, CancellationToken cancellation) =>
        AskAsync(actor, id, version, RuleChangeKind.Revert, reason, cancellation);

    /// <summary>Hands what a change on trial finds over to inspectors.</summary>
    /// <exception cref="RefusedException">Stale, not on trial, or asked for already.</exception>
    public Task<RuleChange> PromoteAsync(Actor actor, long id, int version, string reason, CancellationToken cancellation) =>
        AskAsync(actor, id, version, RuleChangeKind.Promotion, reason, cancellation);

    private Task<RuleChange> AskAsync(Actor actor, long id, int version, RuleChangeKind kind, string reason, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var subject = await change.RuleChangeAsync(id, cancellation);
            CaseworkChange.Expect(subject, version);
            DraftRuleChange.EnsureReason(reason);
            DraftRuleChange.EnsureScope(actor, subject.Region);
            await EnsureMayFollowAsync(change.Context, subject, kind, cancellation);
            if (await change.Context.Set<RuleChange>().AnyAsync(other => other.SubjectId == id && other.Kind == kind && Open.Contains(other.State), cancellation))
                throw RefusedException.Conflict($"That was asked for already: a request about change {id} waits for a second person.");
            var content = new RuleChangeContent(kind, subject.RuleId, change.Today) { Region = subject.Region };
            var facts = book.Find(subject.RuleId) ?? new RuleFacts(subject.RuleId, subject.RuleVersion, default);
            var row = DraftRuleChange.New(change, content, facts, reason.Trim(), subject: id);
            change.Context.Add(row);
            await change.Context.SaveChangesAsync(cancellation);
            await SubmitRuleChange.AskAsync(change, row, cancellation);
            return row;
        }, cancellation);

    internal static async Task EnsureMayFollowAsync(CaseworkContext context, RuleChange subject, RuleChangeKind kind, CancellationToken cancellation)
    {
        var holds = subject.State == RuleChangeState.Shadow || (kind == RuleChangeKind.Revert && subject.State == RuleChangeState.InForce);
        if (!holds || subject.Kind is not (RuleChangeKind.Parameter or RuleChangeKind.Status))
            throw RefusedException.Conflict(kind == RuleChangeKind.Revert
                ? $"Change {subject.Id} is {SnakeCase.Of(subject.State)} ({SnakeCase.Of(subject.Kind)}): only a value or a status in force can be taken back."
                : $"Change {subject.Id} is {SnakeCase.Of(subject.State)}: only one on trial can be promoted.");
        var later = await RuleChangeQueries.Holding(context).Where(other => other.Id != subject.Id && other.RuleId == subject.RuleId && other.Kind == subject.Kind
            && other.Parameter == subject.Parameter && other.Region == subject.Region && other.EffectiveFrom == subject.EffectiveFrom
            && other.DecidedAt > subject.DecidedAt).FirstOrDefaultAsync(cancellation);
        if (kind == RuleChangeKind.Revert && later is not null)
            throw RefusedException.Conflict($"Change {later.Id} set the same from the same day later: take that back first.");
    }
}
