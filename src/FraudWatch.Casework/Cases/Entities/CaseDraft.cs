using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A decision that somebody is still writing; it saves itself, and only its author sees it.</summary>
public sealed class CaseDraft : IVersioned
{
    public long CaseId { get; set; }

    public long AuthorId { get; set; }

    public int Version { get; set; }

    public DateTime SavedAt { get; set; }

    /// <summary>What the page needs to go on; a JSON object that the service does not read.</summary>
    public required string Content { get; set; }
}

internal sealed class CaseDraftConfiguration : IEntityTypeConfiguration<CaseDraft>
{
    public void Configure(EntityTypeBuilder<CaseDraft> builder)
    {
        builder.HasKey(one => new { one.CaseId, one.AuthorId });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
