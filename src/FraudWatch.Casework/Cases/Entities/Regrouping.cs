using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A merge of one case into another, or a split of findings off a case into a new one; both can be undone.</summary>
public sealed class Regrouping : IVersioned
{
    public long Id { get; set; }

    public int Version { get; set; }

    public RegroupingKind Kind { get; set; }

    /// <summary>The case that findings left.</summary>
    public long FromCaseId { get; set; }

    /// <summary>The case that they went to.</summary>
    public long ToCaseId { get; set; }

    /// <summary>State of the case that was merged, before.</summary>
    public CaseState StateBefore { get; set; }

    public long? AuthorId { get; set; }

    public required string AuthorName { get; set; }

    public DateTime At { get; set; }

    public DateTime? UndoneAt { get; set; }
}

internal sealed class RegroupingConfiguration : IEntityTypeConfiguration<Regrouping>
{
    public void Configure(EntityTypeBuilder<Regrouping> builder)
    {
        builder.HasIndex(one => one.FromCaseId);
        builder.HasIndex(one => one.ToCaseId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.FromCaseId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.ToCaseId);
    }
}
