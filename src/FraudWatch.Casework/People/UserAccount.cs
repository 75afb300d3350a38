using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>A person who may sign in.</summary>
public sealed class UserAccount : IVersioned
{
    public long Id { get; init; }

    /// <summary>The sign-in name, in lower case; unique and never changed, because the audit trail names it.</summary>
    public required string Name { get; init; }

    /// <summary>How colleagues see the person.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The department that teams are mixed from.</summary>
    public string Department { get; set; } = "";

    public required string PasswordHash { get; set; }

    public required DateTime PasswordChangedAt { get; set; }

    /// <summary>Whether the next sign-in must choose a new password first.</summary>
    public bool MustChangePassword { get; set; }

    public bool Enabled { get; set; } = true;

    /// <summary>Sign-ins that failed since the last that did not.</summary>
    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    /// <summary>The last day on which no work is given to the person; null when there is none.</summary>
    public DateOnly? UnavailableUntil { get; set; }

    public string UnavailableReason { get; set; } = "";

    public required DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    public List<RoleGrant> Roles { get; init; } = [];

    public List<RegionGrant> Regions { get; init; } = [];

    /// <summary>The person acting in a session.</summary>
    public Actor ActingIn(long? session) =>
        new(Id, Name, Roles.Select(grant => grant.Role).ToHashSet(), RegionScope.Of(Regions.Select(grant => grant.Region)), session);
}

internal sealed class UserAccountConfiguration : IEntityTypeConfiguration<UserAccount>
{
    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.HasIndex(user => user.Name).IsUnique();
        builder.HasMany(user => user.Roles).WithOne().HasForeignKey(grant => grant.UserId);
        builder.HasMany(user => user.Regions).WithOne().HasForeignKey(grant => grant.UserId);
    }
}
