using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>
/// Password and second factor of one person are not replaced by the same administrator: with both in one hand an administrator could
/// act as that person, and the approvals of two persons would be one person's. An administrator who is alone does both.
/// </summary>
internal static class TakeOver
{
    /// <param name="change">The change that is about to be made.</param>
    /// <param name="user">Whose account it is.</param>
    /// <param name="action">The other half, as the audit trail names it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="RefusedException">The same administrator did the other half.</exception>
    public static async Task RefuseAsync(CaseworkChange change, long user, string action, CancellationToken cancellation)
    {
        var subject = $"user:{user}";
        var own = await change.Context.Set<AuditEntry>().AnyAsync(
            entry => entry.Subject == subject && entry.Action == action && entry.ActorId == change.Actor.UserId, cancellation);
        if (own && !await GrantRules.IsAloneAsync(change, cancellation))
            throw RefusedException.Forbidden("Another administrator must do this: nobody replaces both the password and the second factor of one person.");
    }
}
