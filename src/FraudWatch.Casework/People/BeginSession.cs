using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>
/// Begins a session for a name, its password and, where one is set up, the second factor. A wrong name, a wrong password, a locked and a
/// disabled account get the same answer after the same work, so that nobody learns which names exist.
/// </summary>
public sealed class BeginSession(CaseworkDatabase database, SignInPolicy policy)
{
    private readonly string nobody = PasswordHash.Of(SessionToken.Create(), policy.HashRounds);

    /// <param name="name">The sign-in name.</param>
    /// <param name="password">The password.</param>
    /// <param name="code">The app's code or a recovery code; null when none was given.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<SignInOutcome> RunAsync(string name, string password, string? code, CancellationToken cancellation)
    {
        var known = await FindAsync(name, cancellation);
        var matches = PasswordHash.Matches(password, known?.PasswordHash ?? nobody);
        return await database.ChangeAsync(SignedOut, async change =>
        {
            if (known is not null)
                await change.LockRowAsync<UserAccount>(known.Id, cancellation);
            var user = known is null ? null : await ChangeUser.LoadAsync(change.Context, known.Id, cancellation);
            if (user is not { Enabled: true } || user.LockedUntil > change.Now || user.PasswordHash != known?.PasswordHash)
                return Refuse(change, user);
            if (!matches)
                return Refuse(change, CountFailure(user, change.Now));
            return await SecondStepAsync(change, user, code, cancellation);
        }, cancellation);
    }

    private static Actor SignedOut { get; } = new(null, "signed-out", new HashSet<Role>(), RegionScope.None, null);

    private async Task<SignInOutcome> SecondStepAsync(CaseworkChange change, UserAccount user, string? code, CancellationToken cancellation)
    {
        if (await SecondFactorCheck.NeededAsync(change, user.Id, cancellation) is { } factor)
        {
            if (code is null)
                return SignInOutcome.AskCode;
            if (!await SecondFactorCheck.AcceptAsync(change, database.Folder, factor, code, cancellation))
                return Refuse(change, CountFailure(user, change.Now));
        }
        return new SignInOutcome(await StartAsync(change, user, cancellation), false);
    }

    private async Task<UserAccount?> FindAsync(string name, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<UserAccount>().SingleOrDefaultAsync(user => user.Name == name, cancellation);
    }

    private UserAccount CountFailure(UserAccount user, DateTime now)
    {
        user.FailedSignIns++;
        if (user.FailedSignIns >= policy.FailuresToLock)
            (user.LockedUntil, user.FailedSignIns) = (now.AddMinutes(policy.LockMinutes), 0);
        return user;
    }

    private static SignInOutcome Refuse(CaseworkChange change, UserAccount? user)
    {
        change.Audit("session.refuse", user is null ? "user:unknown" : $"user:{user.Id}", user is null ? null : new { user.LockedUntil, user.Enabled });
        return SignInOutcome.Refused;
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
