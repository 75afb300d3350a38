using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Approvals;

/// <summary>Requests as somebody may see and decide them.</summary>
public static class ApprovalQueries
{
    /// <summary>The own ones, and those of people who see nothing beyond the actor's divisions.</summary>
    public static IQueryable<ApprovalRequest> Approvals(this CaseworkContext context, Actor actor)
    {
        var within = context.UsersWithin(actor.Scope);
        return context.Set<ApprovalRequest>().Where(request => request.RequesterId == actor.UserId || within.Contains(request.RequesterId));
    }

    /// <summary>One request.</summary>
    /// <exception cref="RefusedException">There is none for this actor.</exception>
    public static async Task<ApprovalRequest> ApprovalAsync(this CaseworkContext context, Actor actor, long id, CancellationToken cancellation) =>
        await context.Approvals(actor).SingleOrDefaultAsync(request => request.Id == id, cancellation)
        ?? throw RefusedException.NotFound($"There is no request {id}.");
}
