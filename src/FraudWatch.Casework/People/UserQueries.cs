using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>Users as they stand to divisions.</summary>
public static class UserQueries
{
    /// <summary>Numbers of the users who see nothing beyond these divisions; what they ask for concerns no other.</summary>
    public static IQueryable<long> UsersWithin(this CaseworkContext context, RegionScope scope)
    {
        var prefixes = scope.Prefixes.ToArray();
        var users = context.Set<UserAccount>();
        return (prefixes.Contains("") ? users : users.Where(user => user.Regions.All(grant => prefixes.Any(prefix => grant.Region.StartsWith(prefix)))))
            .Select(user => user.Id);
    }
}
