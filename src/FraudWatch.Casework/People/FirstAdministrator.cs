using System.Security.Cryptography;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Somebody must be able to make the first users: an administrator with a random password that works until it is changed.</summary>
public sealed class FirstAdministrator(CaseworkDatabase database, SignInPolicy policy)
{
    public const string Name = "admin";

    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private const int Length = 20;

    /// <returns>The one-time password, or null when there is a user already.</returns>
    public async Task<string?> CreateIfNobodyAsync(CancellationToken cancellation)
    {
        await using (var context = database.Open())
        {
            if (await context.Set<UserAccount>().AnyAsync(cancellation))
                return null;
        }
        var password = RandomNumberGenerator.GetString(Letters, Math.Max(Length, policy.MinimumLength)) + "-7aZ";
        var wanted = new NewUser { Name = Name, DisplayName = "Administrator", Password = password, Roles = [Role.Administrator], Regions = ["000000"] };
        await new CreateUser(database, policy).RunAsync(Actor.System("first-start"), wanted, cancellation);
        return password;
    }
}
