using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A finding that a regrouping moved.</summary>
public sealed class RegroupedFinding
{
    public long RegroupingId { get; set; }

    public long CaseFindingId { get; set; }
}

internal sealed class RegroupedFindingConfiguration : IEntityTypeConfiguration<RegroupedFinding>
{
    public void Configure(EntityTypeBuilder<RegroupedFinding> builder)
    {
        builder.HasKey(one => new { one.RegroupingId, one.CaseFindingId });
        builder.HasOne<Regrouping>().WithMany().HasForeignKey(one => one.RegroupingId);
        builder.HasOne<CaseFinding>().WithMany().HasForeignKey(one => one.CaseFindingId);
    }
}
