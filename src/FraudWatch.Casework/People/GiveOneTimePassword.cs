using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>
/// Lets a person in again who has forgotten the password or is locked out: a one-time password, which the first sign-in must change.
/// Sessions that were open end with it.
/// </summary>
public sealed class GiveOneTimePassword(CaseworkDatabase database, SignInPolicy policy)
{
    internal const string Action = "user.one_time_password";

    /// <param name="actor">Who gives it; never to oneself.</param>
    /// <param name="id">The user.</param>
    /// <param name="version">The version of the user that was read.</param>
    /// <param name="password">The one-time password, under the rules of all passwords.</param>
    /// <param name="cancellation">Stops waiting; nothing is changed then.</param>
    /// <exception cref="RefusedException">There is no such user, the version is stale, the password is not allowed, or another administrator must do it.</exception>
    public Task<UserAccount> RunAsync(Actor actor, long id, int version, string password, CancellationToken cancellation)
    {
        if (actor.UserId == id)
            throw RefusedException.Forbidden("Nobody gives the own account a one-time password; change the password, or ask another administrator.");
        PasswordRules.Check(password, actor.Name, policy);
        var hash = PasswordHash.Of(password, policy.HashRounds);
        return database.ChangeAsync(actor, change => GiveAsync(change, id, version, password, hash, cancellation), cancellation);
    }

    private async Task<UserAccount> GiveAsync(CaseworkChange change, long id, int version, string password, string hash, CancellationToken cancellation)
    {
        var user = await ChangeUser.LoadAsync(change.Context, id, cancellation);
        GrantRules.CheckScope(change.Actor, user, []);
        CaseworkChange.Expect(user, version);
        PasswordRules.Check(password, user.Name, policy);
        if (PasswordHash.Matches(password, user.PasswordHash))
            throw RefusedException.Invalid("password", "It is the password that the person has.");
        if (!await HasFactorAsync(change, id, cancellation))
            await TakeOver.RefuseAsync(change, id, SetUpSecondFactor.RemoveAction, cancellation);
        change.Context.Add(new EarlierPassword { UserId = id, PasswordHash = user.PasswordHash });
        (user.PasswordHash, user.PasswordChangedAt, user.MustChangePassword) = (hash, change.Now, true);
        (user.FailedSignIns, user.LockedUntil) = (0, null);
        await EndSessionsAsync(change, id, cancellation);
        change.Audit(Action, $"user:{id}");
        return user;
    }

    private static Task<bool> HasFactorAsync(CaseworkChange change, long id, CancellationToken cancellation) =>
        change.Context.Set<SecondFactor>().AnyAsync(factor => factor.UserId == id && factor.ConfirmedAt != null, cancellation);

    private static async Task EndSessionsAsync(CaseworkChange change, long id, CancellationToken cancellation)
    {
        var open = await change.Context.Set<UserSession>().Where(session => session.UserId == id && session.EndedAt == null).ToListAsync(cancellation);
        foreach (var session in open)
            session.EndedAt = change.Now;
    }
}
