using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Users;

/// <summary>What the list of users can be asked.</summary>
internal static class UserList
{
    public static ListShape<UserAccount> Shape { get; } = ListShape.By("id", (UserAccount user) => user.Id)
        .Sort("name", user => user.Name)
        .Sort("display_name", user => user.DisplayName)
        .Sort("department", user => user.Department)
        .Sort("created_at", user => user.CreatedAt)
        .Filter("enabled", "Only users who may sign in (true) or may not (false).", (users, text) => ByEnabled(users, FilterText.Bool("enabled", text)))
        .Filter("role", "Only users who hold one of these roles, with commas between.", (users, text) => ByRole(users, FilterText.Names<Role>("role", text)))
        .Filter("region", "Only users who are granted this division itself.", (users, text) => users.Where(user => user.Regions.Any(grant => grant.Region == text)))
        .Filter("name", "Only users whose sign-in name begins so.", (users, text) => users.Where(user => user.Name.StartsWith(text)))
        .WithText("department", "Only users of this department.", user => user.Department)
        .Holding("display_name", "Only users whose colleagues call them so, or a name with this in it.", user => user.DisplayName)
        .SortedBy("name");

    /// <summary>Users with what they are granted: those of a division that the reader sees, and those of none.</summary>
    public static IQueryable<UserAccount> In(DbContext context, RegionScope scope)
    {
        var users = context.Set<UserAccount>().Include(user => user.Roles).Include(user => user.Regions).AsSplitQuery();
        var prefixes = scope.Prefixes.ToArray();
        return prefixes.Contains("")
            ? users
            : users.Where(user => !user.Regions.Any() || user.Regions.Any(grant => prefixes.Any(prefix => grant.Region.StartsWith(prefix))));
    }

    private static IQueryable<UserAccount> ByEnabled(IQueryable<UserAccount> users, bool enabled) => users.Where(user => user.Enabled == enabled);

    private static IQueryable<UserAccount> ByRole(IQueryable<UserAccount> users, IReadOnlyList<Role> roles) =>
        users.Where(user => user.Roles.Any(grant => roles.Contains(grant.Role)));
}
