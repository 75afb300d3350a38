using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Takes a code at sign-in: the app's, or one of the recovery codes, which is then used up.</summary>
internal static class SecondFactorCheck
{
    /// <summary>The person's second factor, if it must be asked for.</summary>
    public static Task<SecondFactor?> NeededAsync(CaseworkChange change, long user, CancellationToken cancellation) =>
        change.Context.Set<SecondFactor>().SingleOrDefaultAsync(factor => factor.UserId == user && factor.ConfirmedAt != null, cancellation);

    public static async Task<bool> AcceptAsync(CaseworkChange change, CaseworkFolder folder, SecondFactor factor, string code, CancellationToken cancellation)
    {
        if (Totp.Accept(SecretBox.Open(folder, factor.Secret), code, change.Now, factor.LastStep) is { } step)
        {
            factor.LastStep = step;
            return true;
        }
        var hash = SessionToken.HashOf(code.Trim().ToUpperInvariant());
        var used = await change.Context.Set<RecoveryCode>().Where(row => row.UserId == factor.UserId && row.Hash == hash).ExecuteDeleteAsync(cancellation);
        if (used > 0)
            change.Audit("user.recovery_code", $"user:{factor.UserId}");
        return used > 0;
    }
}
