using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A file that belongs to a case. Its bytes lie under their hash in the case store's folder, once however often they are attached.</summary>
public sealed class CaseAttachment
{
    public long Id { get; set; }

    public long CaseId { get; set; }

    /// <summary>The name that it came with, without a path.</summary>
    public required string Name { get; set; }

    /// <summary>Told by its content, never by its name.</summary>
    public required string ContentType { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>64 hex digits.</summary>
    public required string Sha256 { get; set; }

    public DateTime At { get; set; }

    public long? AuthorId { get; set; }

    public required string AuthorName { get; set; }
}

internal sealed class CaseAttachmentConfiguration : IEntityTypeConfiguration<CaseAttachment>
{
    public void Configure(EntityTypeBuilder<CaseAttachment> builder)
    {
        builder.HasIndex(one => new { one.CaseId, one.Id });
        builder.HasIndex(one => one.Sha256);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(one => one.CaseId);
    }
}
