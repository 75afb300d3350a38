using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>That a case touches a person, a physician, a phone or a bed, by as many findings.</summary>
public sealed class CaseLink
{
    public long CaseId { get; set; }

    public LinkKind Kind { get; set; }

    /// <summary>Number, code or keyed hash.</summary>
    public required string Value { get; set; }

    public int Findings { get; set; }
}

internal sealed class CaseLinkConfiguration : IEntityTypeConfiguration<CaseLink>
{
    public void Configure(EntityTypeBuilder<CaseLink> builder)
    {
        builder.HasKey(one => new { one.CaseId, one.Kind, one.Value });
        builder.HasIndex(one => new { one.Kind, one.Value, one.CaseId });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
