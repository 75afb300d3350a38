using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Looks up and ends sessions.</summary>
public sealed class Sessions(CaseworkDatabase database, SignInPolicy policy)
{
    private static readonly TimeSpan SeenGrain = TimeSpan.FromSeconds(30);

    /// <summary>The session of a token, if it may still be used; that it was seen is written down at most every half minute.</summary>
    public async Task<SignedIn?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = SessionToken.HashOf(token);
        var now = database.Time.GetUtcNow().UtcDateTime;
        await using var context = database.Open();
        var session = await context.Set<UserSession>().SingleOrDefaultAsync(session => session.TokenHash == hash, cancellation);
        if (session is null || session.EndedAt is not null || Ends(session) <= now)
            return null;
        var user = await ChangeUser.LoadAsync(context, session.UserId, cancellation);
        if (!user.Enabled)
            return null;
        if (now - session.LastSeenAt >= SeenGrain)
            await context.Set<UserSession>().Where(row => row.Id == session.Id).ExecuteUpdateAsync(row => row.SetProperty(s => s.LastSeenAt, now), cancellation);
        var hindrance = await HindranceAsync(context, user, now, cancellation);
        return new SignedIn(user.ActingIn(session.Id), user.DisplayName, hindrance, session.StartedAt.AddHours(policy.AbsoluteHours));
    }

    /// <summary>Ends the actor's own session.</summary>
    public Task EndAsync(Actor actor, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var session = await change.Context.Set<UserSession>().SingleAsync(session => session.Id == actor.SessionId, cancellation);
        session.EndedAt ??= change.Now;
        change.Audit("session.end", $"user:{actor.UserId}", new { session = session.Id });
    }, cancellation);

    private DateTime Ends(UserSession session)
    {
        var idle = session.LastSeenAt.AddMinutes(policy.IdleMinutes);
        var absolute = session.StartedAt.AddHours(policy.AbsoluteHours);
        return idle < absolute ? idle : absolute;
    }

    private async Task<SessionHindrance?> HindranceAsync(CaseworkContext context, UserAccount user, DateTime now, CancellationToken cancellation)
    {
        if (user.MustChangePassword || (policy.PasswordDays > 0 && user.PasswordChangedAt.AddDays(policy.PasswordDays) <= now))
            return SessionHindrance.PasswordChange;
        var missing = policy.SecondFactor == SecondFactorUse.Required
            && !await context.Set<SecondFactor>().AnyAsync(factor => factor.UserId == user.Id && factor.ConfirmedAt != null, cancellation);
        return missing ? SessionHindrance.SecondFactorSetup : null;
    }
}
