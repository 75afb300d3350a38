using FraudWatch.Casework.People;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Api.Sessions;

/// <summary>The own session, as a page needs it.</summary>
public sealed record SessionView
{
    public required long UserId { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required IReadOnlyList<Permission> Permissions { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>What must be done before anything else; null when nothing must.</summary>
    public SessionHindrance? Hindrance { get; init; }

    /// <summary>When the session ends at the latest.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>What every request that changes something repeats in X-Antiforgery.</summary>
    public required string Antiforgery { get; init; }

    internal static SessionView From(SignedIn session, string token) => new()
    {
        UserId = session.Actor.UserId ?? 0,
        Name = session.Actor.Name,
        DisplayName = session.DisplayName,
        Roles = [.. session.Actor.Roles.Order()],
        Permissions = [.. Enum.GetValues<Permission>().Where(session.Actor.May)],
        Regions = session.Actor.Scope.Codes,
        Hindrance = session.Hindrance,
        EndsAt = session.EndsAt,
        Antiforgery = SessionToken.AntiforgeryOf(token),
    };
}
