using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Gives a user the roles and divisions that a second person approved.</summary>
public sealed class ApplyGrant : IApprovalEffect
{
    /// <inheritdoc />
    public ApprovalKind Kind => ApprovalKind.RoleGrant;

    /// <inheritdoc />
    public async Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var wanted = JsonSerializer.Deserialize<GrantPayload>(request.Payload, StoredJson.Options)
            ?? throw new InvalidOperationException($"Request {request.Id} has no payload.");
        if (wanted.UserId == change.Actor.UserId)
            throw RefusedException.Forbidden("Nobody approves a grant to oneself.");
        var user = await ChangeUser.LoadAsync(change.Context, wanted.UserId, cancellation);
        GrantRules.Add(user, wanted.Roles, wanted.Regions);
        change.Context.Entry(user).State = EntityState.Modified;
        change.Audit("user.grant", $"user:{user.Id}", new { wanted.Roles, wanted.Regions, approval = request.Id });
    }
}
