namespace FraudWatch.Core.People;

/// <summary>Who does something: a signed-in person, or a job of the service itself.</summary>
/// <param name="UserId">The person; null for a job.</param>
/// <param name="Name">The sign-in name, or <c>job:NAME</c>.</param>
/// <param name="Roles">What the person holds.</param>
/// <param name="Scope">The divisions that the person sees.</param>
/// <param name="SessionId">The session in which it happens; null for a job.</param>
public sealed record Actor(long? UserId, string Name, IReadOnlySet<Role> Roles, RegionScope Scope, long? SessionId)
{
    /// <summary>A job of the service: it sees every division and holds no role, since nobody asks it for permission.</summary>
    public static Actor System(string job) => new(null, $"job:{job}", new HashSet<Role>(), RegionScope.Country, null);

    /// <summary>Whether one of the roles allows it; a job is allowed everything.</summary>
    public bool May(Permission permission) => UserId is null || RolePermissions.Allow(Roles, permission);
}
