using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>
/// Begins a session for a name and its password. A wrong name, a wrong password, a locked and a disabled account get the same
/// answer after the same work, so that nobody learns which names exist.
/// </summary>
public sealed class BeginSession(CaseworkDatabase database, SignInPolicy policy)
{
    private readonly string nobody = PasswordHash.Of(SessionToken.Create(), policy.HashRounds);

    /// <returns>The session, or null when it was refused.</returns>
    public async Task<StartedSession?> RunAsync(string name, string password, CancellationToken cancellation)
    {
        var known = await FindAsync(name, cancellation);
        var matches = PasswordHash.Matches(password, known?.PasswordHash ?? nobody);
        return await database.ChangeAsync(SignedOut, async change =>
        {
            var user = known is null ? null : await ChangeUser.LoadAsync(change.Context, known.Id, cancellation);
            var open = user is { Enabled: true } && !(user.LockedUntil > change.Now) && user.PasswordHash == known?.PasswordHash;
            if (user is not null && open && matches)
                return await StartAsync(change, user, cancellation);
            if (user is not null && open)
                CountFailure(user, change.Now);
            change.Audit("session.refuse", user is null ? "user:unknown" : $"user:{user.Id}", user is null ? null : new { locked_until = user.LockedUntil });
            return null;
        }, cancellation);
    }

    private static Actor SignedOut { get; } = new(null, "signed-out", new HashSet<Role>(), RegionScope.None, null);

    private async Task<UserAccount?> FindAsync(string name, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<UserAccount>().SingleOrDefaultAsync(user => user.Name == name, cancellation);
    }

    private void CountFailure(UserAccount user, DateTime now)
    {
        user.FailedSignIns++;
        if (user.FailedSignIns < policy.FailuresToLock)
            return;
        user.LockedUntil = now.AddMinutes(policy.LockMinutes);
        user.FailedSignIns = 0;
    }

    private static async Task<StartedSession> StartAsync(CaseworkChange change, UserAccount user, CancellationToken cancellation)
    {
        (user.FailedSignIns, user.LockedUntil) = (0, null);
        var token = SessionToken.Create();
        var session = new UserSession { UserId = user.Id, TokenHash = SessionToken.HashOf(token), StartedAt = change.Now, LastSeenAt = change.Now };
        change.Context.Add(session);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("session.start", $"user:{user.Id}", new { session = session.Id });
        return new StartedSession(token, user, session.Id);
    }
}
