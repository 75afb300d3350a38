using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>One role of one person.</summary>
public sealed class RoleGrant
{
    public long UserId { get; init; }

    public required Role Role { get; init; }
}

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder) => builder.HasKey(grant => new { grant.UserId, grant.Role });
}
