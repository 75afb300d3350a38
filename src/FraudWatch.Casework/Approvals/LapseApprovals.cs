using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Approvals;

/// <summary>
/// Ends what nobody decided in time, and approvals that nobody used: what waited for them waits no longer. Run again it finds none.
/// </summary>
public sealed class LapseApprovals(CaseworkDatabase database, IEnumerable<IApprovalEffect> effects)
{
    /// <param name="actor">The job.</param>
    /// <param name="cancellation">Stops between requests.</param>
    /// <returns>How many lapsed.</returns>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellation)
    {
        var now = database.Time.GetUtcNow().UtcDateTime;
        await using var context = database.Open();
        var late = await Late(context.Set<ApprovalRequest>(), now).OrderBy(request => request.Id).Select(request => request.Id).ToListAsync(cancellation);
        var lapsed = 0;
        foreach (var id in late)
            lapsed += await database.ChangeAsync(actor, change => LapseAsync(change, id, cancellation), cancellation);
        return lapsed;
    }

    private static IQueryable<ApprovalRequest> Late(IQueryable<ApprovalRequest> requests, DateTime now) =>
        requests.Where(request => (request.State == ApprovalState.Open || request.State == ApprovalState.Approved) && request.ExpiresAt <= now);

    private async Task<int> LapseAsync(CaseworkChange change, long id, CancellationToken cancellation)
    {
        // Somebody may have decided it this moment.
        if (await Late(change.Context.Set<ApprovalRequest>(), change.Now).SingleOrDefaultAsync(request => request.Id == id, cancellation) is not { } request)
            return 0;
        request.State = ApprovalState.Lapsed;
        change.Audit("approval.lapse", $"approval:{id}", new { request.Kind });
        if (effects.FirstOrDefault(effect => effect.Kind == request.Kind) is { } effect)
            await effect.CloseAsync(change, request, cancellation);
        return 1;
    }
}
