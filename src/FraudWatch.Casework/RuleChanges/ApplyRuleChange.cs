using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Puts a change in force once a second person has approved it, and hands the settings over to the runs.</summary>
public sealed class ApplyRuleChange(IRuleBook book, PublishRuleSettings publish) : IApprovalEffect
{
    /// <inheritdoc />
    public ApprovalKind Kind => ApprovalKind.RuleChange;

    /// <inheritdoc />
    public async Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var row = await FindAsync(change, request, cancellation);
        if (!Waits(row, request))
            throw RefusedException.Conflict($"Change request {row.Id} does not wait for this approval any more.");
        if (row.AuthorId == change.Actor.UserId)
            throw RefusedException.Forbidden("Nobody approves what one wrote oneself, in whatever role.");
        DraftRuleChange.EnsureScope(change.Actor, row.Region);
        (row.DeciderId, row.DecidedAt) = (change.Actor.UserId, change.Now);
        row.State = row.SubjectId is { } subject
            ? await FollowUpAsync(change, row, subject, cancellation)
            : StateOf(row);
        change.Audit("rule_change.apply", $"rule_change:{row.Id}",
            new { rule = row.RuleId, what = RuleChangeWords.Of(row), from = row.EffectiveFrom, state = row.State, reason = row.Reason, author = row.AuthorName });
    }

    /// <inheritdoc />
    public async Task CloseAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var row = await FindAsync(change, request, cancellation);
        if (!Waits(row, request))
            return;
        if (request.State == ApprovalState.Rejected)
            (row.State, row.DeciderId, row.DecidedAt) = (RuleChangeState.Rejected, change.Actor.UserId, change.Now);
        else
            row.State = row.SubjectId is null ? RuleChangeState.Draft : RuleChangeState.Discarded;
        change.Audit("rule_change.close", $"rule_change:{row.Id}", new { state = row.State, reason = request.Reason });
    }

    /// <inheritdoc />
    public Task AfterAsync(ApprovalRequest request, CancellationToken cancellation) => publish.RunAsync(cancellation);

    private RuleChangeState StateOf(RuleChange row)
    {
        if (book.Violations(row.Content) is { Count: > 0 } errors)
            throw RefusedException.Conflict($"It can no longer be made: {errors.First().Value[0]}");
        return row.BeginsOnTrial ? RuleChangeState.Shadow : RuleChangeState.InForce;
    }

    private static async Task<RuleChangeState> FollowUpAsync(CaseworkChange change, RuleChange row, long id, CancellationToken cancellation)
    {
        var subject = await change.RuleChangeAsync(id, cancellation);
        await FollowUpRuleChange.EnsureMayFollowAsync(change.Context, subject, row.Kind, cancellation);
        (subject.State, subject.RevertedById) = row.Kind == RuleChangeKind.Revert ? (RuleChangeState.Reverted, row.Id) : (RuleChangeState.InForce, subject.RevertedById);
        return RuleChangeState.InForce;
    }

    private static bool Waits(RuleChange row, ApprovalRequest request) => row.State == RuleChangeState.Submitted && row.ApprovalId == request.Id;

    private static Task<RuleChange> FindAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var payload = JsonSerializer.Deserialize<RuleChangePayload>(request.Payload, StoredJson.Options)
            ?? throw new InvalidOperationException($"Request {request.Id} has no payload.");
        return change.RuleChangeAsync(payload.RuleChangeId, cancellation);
    }
}
