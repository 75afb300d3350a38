using System.Text.RegularExpressions;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>Makes a user.</summary>
public sealed partial class CreateUser(CaseworkDatabase database, SignInPolicy policy)
{
    /// <exception cref="RefusedException">The name is taken, or a field is not usable.</exception>
    public async Task<SavedUser> RunAsync(Actor actor, NewUser wanted, CancellationToken cancellation)
    {
        if (!SignInName().IsMatch(wanted.Name))
            throw RefusedException.Invalid("name", "A sign-in name has 2 to 32 small letters, digits, dots, hyphens or underscores and begins with a letter.");
        if (string.IsNullOrWhiteSpace(wanted.DisplayName) || wanted.DisplayName.Length > 64)
            throw RefusedException.Invalid("display_name", "A display name has 1 to 64 characters.");
        GrantRules.Check(wanted.Regions);
        GrantRules.CheckScope(actor, null, wanted.Regions);
        PasswordRules.Check(wanted.Password, wanted.Name, policy);
        var hash = PasswordHash.Of(wanted.Password, policy.HashRounds);
        return await database.ChangeAsync(actor, change => AddAsync(change, wanted, hash, cancellation), cancellation);
    }

    private static async Task<SavedUser> AddAsync(CaseworkChange change, NewUser wanted, string hash, CancellationToken cancellation)
    {
        if (await change.Context.Set<UserAccount>().AnyAsync(user => user.Name == wanted.Name, cancellation))
            throw RefusedException.Conflict($"There is already a user '{wanted.Name}'.");
        var user = new UserAccount
        {
            Name = wanted.Name,
            DisplayName = wanted.DisplayName,
            Department = wanted.Department,
            PasswordHash = hash,
            PasswordChangedAt = change.Now,
            MustChangePassword = wanted.MustChangePassword,
            CreatedAt = change.Now,
        };
        change.Context.Add(user);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("user.create", $"user:{user.Id}", new { wanted.Name, wanted.Roles, wanted.Regions });
        return new SavedUser(user, await GrantRules.GrantAsync(change, user, wanted.Roles, wanted.Regions, cancellation));
    }

    [GeneratedRegex("^[a-z][a-z0-9._-]{1,31}$")]
    private static partial Regex SignInName();
}
