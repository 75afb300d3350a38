using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Writes a change request down, checked against the rule's bounds; nothing comes of it before it is submitted and approved.</summary>
public sealed class DraftRuleChange(CaseworkDatabase database, IRuleBook book)
{
    private const int LongestReason = 1_000;

    /// <exception cref="RefusedException">The rule, the parameter, the value, the day or the reason will not do, or the division is not the actor's.</exception>
    public Task<RuleChange> RunAsync(Actor actor, RuleChangeContent content, string reason, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var facts = book.Find(content.RuleId) ?? throw RefusedException.Invalid("rule_id", $"There is no rule '{content.RuleId}'.");
            EnsureReason(reason);
            if (book.Violations(content) is { Count: > 0 } errors)
                throw new RefusedException(RefusalKind.Invalid, errors.First().Value[0], errors);
            EnsureScope(actor, content.Region);
            var row = New(change, content, facts, reason.Trim());
            change.Context.Add(row);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("rule_change.draft", $"rule_change:{row.Id}", new { rule = row.RuleId, what = RuleChangeWords.Of(row), from = row.EffectiveFrom, row.Reason });
            return row;
        }, cancellation);

    internal static RuleChange New(CaseworkChange change, RuleChangeContent content, RuleFacts facts, string reason, long? subject = null) => new()
    {
        Kind = content.Kind,
        RuleId = facts.RuleId,
        RuleVersion = facts.Version,
        Parameter = content.Parameter,
        Value = content.Value,
        Region = content.Region,
        Status = content.Status,
        EffectiveFrom = content.EffectiveFrom,
        Reason = reason,
        SubjectId = subject,
        AuthorId = change.Actor.UserId ?? throw RefusedException.Forbidden("Only a person asks for a changed rule."),
        AuthorName = change.Actor.Name,
        CreatedAt = change.Now,
    };

    internal static void EnsureReason(string reason) => GivenReason.Checked(reason, LongestReason);

    /// <summary>What holds everywhere is asked for and approved by who sees everything.</summary>
    internal static void EnsureScope(Actor actor, string region)
    {
        if (!actor.Scope.Covers(region))
            throw RefusedException.Forbidden(region == RuleChangeContent.Everywhere
                ? "This holds everywhere: only who sees every division asks for it or approves it."
                : $"Division {region} is not among yours.");
    }
}
