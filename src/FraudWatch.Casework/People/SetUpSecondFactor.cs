using System.Security.Cryptography;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Gives a person an authenticator secret, takes its first code, and takes it away again.</summary>
public sealed class SetUpSecondFactor(CaseworkDatabase database)
{
    internal const string RemoveAction = "user.second_factor_remove";

    private const int Codes = 10;

    /// <exception cref="RefusedException">One is set up already; an administrator can take it away.</exception>
    public Task<SecondFactorSetup> BeginAsync(Actor actor, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var factor = await FactorAsync(change, actor, cancellation);
        if (factor?.ConfirmedAt is not null)
            throw RefusedException.Conflict("A second factor is set up already. An administrator can take it away.");
        var secret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);
        var box = SecretBox.Seal(database.Folder, secret);
        if (factor is null)
            change.Context.Add(new SecondFactor { UserId = actor.UserId ?? 0, Secret = box });
        else
            factor.Secret = box;
        change.Audit("user.second_factor_begin", $"user:{actor.UserId}");
        var text = Totp.Base32(secret);
        return new SecondFactorSetup(text, $"otpauth://totp/FraudWatch:{actor.Name}?secret={text}&issuer=FraudWatch");
    }, cancellation);

    /// <returns>Recovery codes, each of which replaces the second factor once; they are stored nowhere in the clear.</returns>
    /// <exception cref="RefusedException">Nothing was begun, or the code is wrong.</exception>
    public Task<IReadOnlyList<string>> ConfirmAsync(Actor actor, string code, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var factor = await FactorAsync(change, actor, cancellation);
        if (factor is null or { ConfirmedAt: not null })
            throw RefusedException.Conflict("No second factor waits for its first code.");
        var step = Totp.Accept(SecretBox.Open(database.Folder, factor.Secret), code, change.Now, factor.LastStep)
            ?? throw RefusedException.Invalid("code", "This is not the code that the app shows now. Check the clock of the telephone.");
        (factor.ConfirmedAt, factor.LastStep) = (change.Now, step);
        string[] codes = [.. Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 16))];
        change.Context.AddRange(codes.Select(text => new RecoveryCode { UserId = factor.UserId, Hash = SessionToken.HashOf(text) }));
        change.Audit("user.second_factor", $"user:{actor.UserId}");
        return (IReadOnlyList<string>)codes;
    }, cancellation);

    /// <summary>Takes a person's second factor and recovery codes away, for a lost telephone.</summary>
    public Task RemoveAsync(Actor actor, long user, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        if (actor.UserId == user)
            throw RefusedException.Forbidden("Nobody takes the own second factor away; ask another administrator.");
        var account = await ChangeUser.LoadAsync(change.Context, user, cancellation);
        GrantRules.CheckScope(actor, account, []);
        if (account.MustChangePassword)
            await TakeOver.RefuseAsync(change, user, GiveOneTimePassword.Action, cancellation);
        await change.Context.Set<SecondFactor>().Where(factor => factor.UserId == user).ExecuteDeleteAsync(cancellation);
        await change.Context.Set<RecoveryCode>().Where(code => code.UserId == user).ExecuteDeleteAsync(cancellation);
        change.Audit(RemoveAction, $"user:{user}");
    }, cancellation);

    private static Task<SecondFactor?> FactorAsync(CaseworkChange change, Actor actor, CancellationToken cancellation) =>
        change.Context.Set<SecondFactor>().SingleOrDefaultAsync(factor => factor.UserId == actor.UserId, cancellation);
}
