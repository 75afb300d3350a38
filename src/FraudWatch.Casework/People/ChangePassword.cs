using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Gives a person the password that the person chose, and ends the person's other sessions.</summary>
public sealed class ChangePassword(CaseworkDatabase database, SignInPolicy policy)
{
    /// <exception cref="RefusedException">The present password is wrong, or the new one is not allowed.</exception>
    public async Task RunAsync(Actor actor, string present, string wanted, CancellationToken cancellation)
    {
        PasswordRules.Check(wanted, actor.Name, policy);
        var hash = PasswordHash.Of(wanted, policy.HashRounds);
        await database.ChangeAsync(actor, async change =>
        {
            var user = await ChangeUser.LoadAsync(change.Context, actor.UserId ?? 0, cancellation);
            if (!PasswordHash.Matches(present, user.PasswordHash))
                throw RefusedException.Invalid("present_password", "The present password is not this one.");
            await KeepHistoryAsync(change, user, wanted, cancellation);
            (user.PasswordHash, user.PasswordChangedAt, user.MustChangePassword) = (hash, change.Now, false);
            await EndOthersAsync(change, actor, cancellation);
            change.Audit("user.password", $"user:{user.Id}");
        }, cancellation);
    }

    private async Task KeepHistoryAsync(CaseworkChange change, UserAccount user, string wanted, CancellationToken cancellation)
    {
        var earlier = await change.Context.Set<EarlierPassword>().Where(row => row.UserId == user.Id)
            .OrderByDescending(row => row.Id).ToListAsync(cancellation);
        var barred = earlier.Take(policy.PasswordHistory).Select(row => row.PasswordHash).Prepend(user.PasswordHash);
        if (barred.Any(hash => PasswordHash.Matches(wanted, hash)))
            throw RefusedException.Invalid("password", $"None of the last {policy.PasswordHistory} passwords may come back.");
        change.Context.RemoveRange(earlier.Skip(policy.PasswordHistory));
        change.Context.Add(new EarlierPassword { UserId = user.Id, PasswordHash = user.PasswordHash });
    }

    private static async Task EndOthersAsync(CaseworkChange change, Actor actor, CancellationToken cancellation)
    {
        var others = await change.Context.Set<UserSession>()
            .Where(session => session.UserId == actor.UserId && session.Id != actor.SessionId && session.EndedAt == null).ToListAsync(cancellation);
        foreach (var session in others)
            session.EndedAt = change.Now;
    }
}
