using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.People;

/// <summary>
/// What a user is given besides what is there needs a second person; what is taken away does not. As long as the office has one
/// administrator alone, that one grants without a second, because there is none; but not one who shut another administrator out.
/// </summary>
internal static class GrantRules
{
    /// <summary>As the audit trail names that somebody ceased to be an administrator.</summary>
    public const string ShutOutAction = "administrator.shut_out";

    /// <exception cref="RefusedException">A code is no division code.</exception>
    public static void Check(IReadOnlyList<string> regions)
    {
        if (regions.FirstOrDefault(region => !RegionScope.IsCode(region)) is { } wrong)
            throw RefusedException.Invalid("regions", $"'{wrong}' is no division code: it has six digits, and 000000 stands for the whole country.");
    }

    /// <summary>Who keeps users of some divisions neither finds the others' users nor gives away what lies outside.</summary>
    /// <exception cref="RefusedException">The user is of other divisions, or one of the wanted divisions lies outside.</exception>
    public static void CheckScope(Actor actor, UserAccount? user, IReadOnlyList<string> wanted)
    {
        if (user is { Regions.Count: > 0 } && !user.Regions.Exists(grant => actor.Scope.Covers(grant.Region)))
            throw RefusedException.NotFound($"There is no user {user.Id}.");
        if (wanted.FirstOrDefault(region => !actor.Scope.Covers(RegionScope.Of([region]))) is { } outside)
            throw RefusedException.Forbidden($"Division {outside} lies outside your own.");
    }

    /// <summary>Grants at once, or writes a request down.</summary>
    /// <returns>The request that must be approved; null when nothing was to be granted or it was granted at once.</returns>
    public static async Task<long?> GrantAsync(CaseworkChange change, UserAccount user, IEnumerable<Role> roles, IEnumerable<string> regions, CancellationToken cancellation)
    {
        Role[] newRoles = [.. roles.Distinct().Where(role => user.Roles.TrueForAll(grant => grant.Role != role))];
        string[] newRegions = [.. regions.Distinct().Where(region => user.Regions.TrueForAll(grant => grant.Region != region))];
        if (newRoles.Length + newRegions.Length == 0)
            return null;
        if (await IsAloneAsync(change, cancellation))
        {
            Add(user, newRoles, newRegions);
            return null;
        }
        var sentence = $"Give {user.Name} the roles [{string.Join(", ", newRoles.Select(SnakeCase.Of))}] and the divisions [{string.Join(", ", newRegions)}].";
        var request = await Approval.AskAsync(change, ApprovalKind.RoleGrant, new GrantPayload(user.Id, newRoles, newRegions), sentence, cancellation);
        return request.Id;
    }

    public static void Add(UserAccount user, IEnumerable<Role> roles, IEnumerable<string> regions)
    {
        user.Roles.AddRange(roles.Where(role => user.Roles.TrueForAll(grant => grant.Role != role)).Select(role => new RoleGrant { UserId = user.Id, Role = role }));
        user.Regions.AddRange(regions.Where(region => user.Regions.TrueForAll(grant => grant.Region != region)).Select(region => new RegionGrant { UserId = user.Id, Region = region }));
    }

    /// <summary>Whether nobody else could give a second opinion, and not because this administrator saw to it.</summary>
    public static async Task<bool> IsAloneAsync(CaseworkChange change, CancellationToken cancellation)
    {
        if (change.Actor.UserId is not { } self)
            return true;
        return !await change.Context.Set<UserAccount>().AnyAsync(user => user.Enabled && user.Id != self && user.Roles.Any(grant => grant.Role == Role.Administrator), cancellation)
            && !await change.Context.Set<AuditEntry>().AnyAsync(entry => entry.ActorId == self && entry.Action == ShutOutAction, cancellation);
    }
}
