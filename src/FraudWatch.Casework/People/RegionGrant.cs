using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.People;

/// <summary>One administrative division that a person sees, with all below it.</summary>
public sealed class RegionGrant
{
    public long UserId { get; init; }

    /// <summary>Six digits.</summary>
    public required string Region { get; init; }
}

internal sealed class RegionGrantConfiguration : IEntityTypeConfiguration<RegionGrant>
{
    public void Configure(EntityTypeBuilder<RegionGrant> builder) => builder.HasKey(grant => new { grant.UserId, grant.Region });
}
