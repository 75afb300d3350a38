using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Approvals;

/// <summary>Approves or rejects what another person asked for, or takes back what oneself asked for.</summary>
public sealed class DecideApproval(CaseworkDatabase database, IEnumerable<IApprovalEffect> effects)
{
    /// <exception cref="RefusedException">It is the own request, decided or lapsed already, stale, or the person lacks what its kind needs.</exception>
    public async Task<ApprovalRequest> RunAsync(Actor actor, long id, int version, bool approve, string reason, CancellationToken cancellation)
    {
        var decided = await DecideAsync(actor, id, version, approve, reason, cancellation);
        if (approve && EffectOf(decided) is { } effect)
            await effect.AfterAsync(decided, CancellationToken.None);
        return decided;
    }

    private Task<ApprovalRequest> DecideAsync(Actor actor, long id, int version, bool approve, string reason, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var request = await LoadOpenAsync(change, id, version, cancellation);
            if (request.RequesterId == actor.UserId)
                throw RefusedException.Forbidden("Nobody approves the own request: another person must.");
            if (!actor.May(ApprovalRules.NeededFor(request.Kind)))
                throw RefusedException.Forbidden($"Deciding this needs the permission {SnakeCase.Of(ApprovalRules.NeededFor(request.Kind))}.");
            if (!approve && string.IsNullOrWhiteSpace(reason))
                throw RefusedException.Invalid("reason", "A rejection says why.");
            (request.State, request.DeciderId, request.DecidedAt, request.Reason) =
                (approve ? ApprovalState.Approved : ApprovalState.Rejected, actor.UserId, change.Now, reason);
            change.Audit(approve ? "approval.approve" : "approval.reject", $"approval:{id}", new { request.Kind, reason });
            if (approve && EffectOf(request) is { } effect)
            {
                await effect.ApplyAsync(change, request, cancellation);
                request.State = ApprovalState.Used;
            }
            else
            {
                await CloseAsync(change, request, cancellation);
            }
            return request;
        }, cancellation);

    /// <exception cref="RefusedException">It is another person's request, or decided already.</exception>
    public Task<ApprovalRequest> WithdrawAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var request = await LoadOpenAsync(change, id, version, cancellation);
        if (request.RequesterId != actor.UserId)
            throw RefusedException.Forbidden("Only who asked takes a request back.");
        (request.State, request.DecidedAt) = (ApprovalState.Withdrawn, change.Now);
        change.Audit("approval.withdraw", $"approval:{id}");
        await CloseAsync(change, request, cancellation);
        return request;
    }, cancellation);

    private IApprovalEffect? EffectOf(ApprovalRequest request) => effects.FirstOrDefault(effect => effect.Kind == request.Kind);

    private Task CloseAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation) =>
        request.State is ApprovalState.Rejected or ApprovalState.Withdrawn && EffectOf(request) is { } effect
            ? effect.CloseAsync(change, request, cancellation)
            : Task.CompletedTask;

    private static async Task<ApprovalRequest> LoadOpenAsync(CaseworkChange change, long id, int version, CancellationToken cancellation)
    {
        var request = await change.Context.ApprovalAsync(change.Actor, id, cancellation);
        CaseworkChange.Expect(request, version);
        if (request.State != ApprovalState.Open)
            throw RefusedException.Conflict($"Request {id} is {SnakeCase.Of(request.State)} already.");
        return request.ExpiresAt > change.Now ? request : throw RefusedException.Conflict($"Request {id} lapsed on {request.ExpiresAt:yyyy-MM-dd HH:mm} UTC. Ask again.");
    }
}
