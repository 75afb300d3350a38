using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Users;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Inspectors;

/// <summary>What the list of inspectors can be asked.</summary>
internal static class InspectorList
{
    public static ListShape<UserAccount> Shape { get; } = ListShape.By("id", (UserAccount user) => user.Id)
        .Sort("name", user => user.Name)
        .Sort("department", user => user.Department)
        .Filter("name", "Only people whose sign-in name begins so.", (users, text) => users.Where(user => user.Name.StartsWith(text)))
        .Filter("department", "Only people of this department.", (users, text) => users.Where(user => user.Department == text))
        .SortedBy("name");

    /// <summary>Enabled inspectors and supervisors of the reader's divisions.</summary>
    public static IQueryable<UserAccount> In(CaseworkContext context, RegionScope scope) => UserList.In(context, scope)
        .Where(user => user.Enabled && user.Roles.Any(grant => grant.Role == Role.Inspector || grant.Role == Role.Supervisor));
}
