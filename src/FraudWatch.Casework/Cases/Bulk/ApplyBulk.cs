using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Does a change of very many cases once a second person has approved it.</summary>
public sealed class ApplyBulk(CaseDesk desk) : IApprovalEffect
{
    /// <inheritdoc />
    public ApprovalKind Kind => ApprovalKind.BulkChange;

    /// <inheritdoc />
    public async Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var bulk = await FindAsync(change, request, cancellation);
        if (bulk.State != BulkState.AwaitsApproval)
            throw RefusedException.Conflict("That change does not wait for a second person any more.");
        bulk.ApproverId = change.Actor.UserId;
        await new ConfirmBulk(desk).DoAsync(change, bulk, cancellation);
    }

    /// <inheritdoc />
    public async Task CloseAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var bulk = await FindAsync(change, request, cancellation);
        if (bulk.State != BulkState.AwaitsApproval)
            return;
        (bulk.State, bulk.RefusedAt, bulk.ApproverId) = (BulkState.Refused, change.Now, request.DeciderId);
        bulk.RefusedBecause = request.State switch
        {
            ApprovalState.Rejected => request.Reason,
            ApprovalState.Withdrawn => "Its author took it back.",
            _ => "Nobody decided in time.",
        };
        change.Audit("bulk.refuse", $"bulk:{bulk.Id}", new { approval = request.State, reason = bulk.RefusedBecause });
    }

    private static Task<BulkChange> FindAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var wanted = JsonSerializer.Deserialize<BulkPayload>(request.Payload, StoredJson.Options)
            ?? throw new InvalidOperationException($"Request {request.Id} has no payload.");
        return ConfirmBulk.FindAsync(change, wanted.BulkId, cancellation);
    }
}
