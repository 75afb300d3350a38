using FraudWatch.Casework.People;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Api.Users;

/// <summary>A user as the API shows one.</summary>
public sealed record UserView
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required string Department { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    public required bool Enabled { get; init; }

    public required bool Locked { get; init; }

    public required bool MustChangePassword { get; init; }

    public DateOnly? UnavailableUntil { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The request for roles and divisions that a second person must approve; null when this change needs none.</summary>
    public long? PendingApproval { get; init; }

    public required int Version { get; init; }

    internal static UserView From(UserAccount user, DateTime now, long? pending = null) => new()
    {
        PendingApproval = pending,
        Id = user.Id,
        Name = user.Name,
        DisplayName = user.DisplayName,
        Department = user.Department,
        Roles = [.. user.Roles.Select(grant => grant.Role).Order()],
        Regions = [.. user.Regions.Select(grant => grant.Region).Order(StringComparer.Ordinal)],
        Enabled = user.Enabled,
        Locked = user.LockedUntil > now,
        MustChangePassword = user.MustChangePassword,
        UnavailableUntil = user.UnavailableUntil,
        CreatedAt = user.CreatedAt,
        Version = user.Version,
    };
}
