using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Background;

/// <summary>Writes down that background work begins and how it ended. What it does is audited by itself.</summary>
public sealed class RecordWork(CaseworkDatabase database)
{
    private static readonly Actor Writer = Actor.System("background");

    /// <summary>A piece begins; it takes the place of the one before about its subject.</summary>
    public Task BeginAsync(string subject, string startedBy, DateTime at) => database.ChangeAsync(Writer, async change =>
    {
        var piece = await change.Context.Set<BackgroundPiece>().SingleOrDefaultAsync(piece => piece.Subject == subject);
        if (piece is null)
            change.Context.Add(piece = new BackgroundPiece { Subject = subject, StartedBy = startedBy });
        (piece.State, piece.StartedBy, piece.StartedAt, piece.EndedAt, piece.Problem) = (WorkState.Running, startedBy, at, null, null);
    }, CancellationToken.None);

    /// <summary>A piece has ended.</summary>
    /// <param name="subject">What it was about.</param>
    /// <param name="state">How.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="problem">Why it failed, without personal data; null otherwise.</param>
    public Task EndAsync(string subject, WorkState state, DateTime at, string? problem) => database.ChangeAsync(Writer, async change =>
    {
        var piece = await change.Context.Set<BackgroundPiece>().SingleAsync(piece => piece.Subject == subject);
        (piece.State, piece.EndedAt, piece.Problem) = (state, at, problem);
    }, CancellationToken.None);

    /// <summary>The latest piece about a subject; null when there was none.</summary>
    public async Task<BackgroundPiece?> FindAsync(string subject, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<BackgroundPiece>().SingleOrDefaultAsync(piece => piece.Subject == subject, cancellation);
    }

    /// <summary>At the start of the service: what a killed process left under way is so no more.</summary>
    public Task InterruptAsync(CancellationToken cancellation) => database.ChangeAsync(Writer, async change =>
    {
        foreach (var piece in await change.Context.Set<BackgroundPiece>().Where(piece => piece.State == WorkState.Running).ToListAsync(cancellation))
            (piece.State, piece.EndedAt) = (WorkState.Interrupted, change.Now);
    }, cancellation);
}
