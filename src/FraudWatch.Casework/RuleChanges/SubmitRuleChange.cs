using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Asks a second person to approve a change whose consequences are known.</summary>
public sealed class SubmitRuleChange(CaseworkDatabase database, IRuleBook book)
{
    /// <exception cref="RefusedException">Another's, stale, not a draft, no longer possible, or nobody asked yet what it would do.</exception>
    public Task<RuleChange> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var row = await change.OwnRuleChangeAsync(id, version, cancellation);
        if (row.State != RuleChangeState.Draft && !await HasLapsedAsync(change, row, cancellation))
            throw RefusedException.Conflict($"Change request {id} is {SnakeCase.Of(row.State)}: only a draft can be submitted.");
        DraftRuleChange.EnsureScope(actor, row.Region);
        if (book.Violations(row.Content) is { Count: > 0 } errors)
            throw RefusedException.Conflict($"It can no longer be made: {errors.First().Value[0]}");
        var answer = await AnswerAsync(change, row, cancellation);
        var facts = book.Find(row.RuleId) ?? throw RefusedException.Conflict($"There is no rule '{row.RuleId}' any more.");
        row.BeginsOnTrial = row.Kind == RuleChangeKind.Parameter && facts.Status == RuleStatus.Stable && answer.Gained > 0;
        await AskAsync(change, row, cancellation);
        return row;
    }, cancellation);

    internal static async Task AskAsync(CaseworkChange change, RuleChange row, CancellationToken cancellation)
    {
        var request = await Approval.AskAsync(change, ApprovalKind.RuleChange, new RuleChangePayload(row.Id), RuleChangeWords.Sentence(row), cancellation);
        (row.State, row.SubmittedAt, row.ApprovalId) = (RuleChangeState.Submitted, change.Now, request.Id);
        change.Audit("rule_change.submit", $"rule_change:{row.Id}", new { rule = row.RuleId, what = RuleChangeWords.Of(row), approval = request.Id, row.BeginsOnTrial });
    }

    /// <summary>Nobody decided in time: it may be submitted again.</summary>
    private static async Task<bool> HasLapsedAsync(CaseworkChange change, RuleChange row, CancellationToken cancellation) =>
        row.State == RuleChangeState.Submitted
        && await change.Context.Set<ApprovalRequest>().AnyAsync(request => request.Id == row.ApprovalId && request.State == ApprovalState.Open && request.ExpiresAt <= change.Now, cancellation);

    private async Task<RuleWhatIf> AnswerAsync(CaseworkChange change, RuleChange row, CancellationToken cancellation)
    {
        var answer = await change.Context.Set<RuleWhatIf>().SingleOrDefaultAsync(one => one.Id == row.WhatIfId, cancellation)
            ?? throw RefusedException.Conflict("Nobody knows yet what this change would do: run its what-if first.");
        var version = book.Find(row.RuleId)?.Version;
        if (answer.RuleVersion != version || answer.Settings != book.Settings)
            throw RefusedException.Conflict("The rule or the settings in force have changed since the what-if was run: run it again.");
        return answer;
    }
}
