using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>One case of a bulk change: what was there before, and the version that the change left.</summary>
public sealed class BulkChangeItem
{
    public long BulkChangeId { get; set; }

    public long CaseId { get; set; }

    public long? OwnerBefore { get; set; }

    public DateOnly? SnoozedBefore { get; set; }

    /// <summary>The case's version after the change; a case that was changed since is not undone.</summary>
    public int VersionAfter { get; set; }
}

internal sealed class BulkChangeItemConfiguration : IEntityTypeConfiguration<BulkChangeItem>
{
    public void Configure(EntityTypeBuilder<BulkChangeItem> builder)
    {
        builder.HasKey(one => new { one.BulkChangeId, one.CaseId });
        builder.HasOne<BulkChange>().WithMany().HasForeignKey(one => one.BulkChangeId);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
