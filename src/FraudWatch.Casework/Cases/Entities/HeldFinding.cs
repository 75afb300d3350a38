using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A finding that opened no case because it was suppressed. Two in a hundred are opened all the same, for a second look.</summary>
public sealed class HeldFinding
{
    public required string FindingId { get; set; }

    public required string RuleId { get; set; }

    public required string FixmedinsCode { get; set; }

    /// <summary>The suppression that held it back.</summary>
    public long SuppressionId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class HeldFindingConfiguration : IEntityTypeConfiguration<HeldFinding>
{
    public void Configure(EntityTypeBuilder<HeldFinding> builder)
    {
        builder.HasKey(one => one.FindingId);
        builder.HasIndex(one => one.RuleId);
        builder.HasOne<Suppression>().WithMany().HasForeignKey(one => one.SuppressionId);
    }
}
