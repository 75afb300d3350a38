using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Claims;

/// <summary>A file that is sent in pieces, and how much of it is safely here.</summary>
public sealed class ClaimsUpload : IVersioned
{
    public long Id { get; init; }

    /// <summary>What the sender calls the file; never a path.</summary>
    public required string FileName { get; init; }

    /// <summary>The table that the sender named; null when the header is to tell.</summary>
    public string? TableName { get; init; }

    /// <summary>Bytes of the whole file.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the whole file as the sender states it, hexadecimal; null when it does not.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The batch whose quarantine this mends, when the sender says so.</summary>
    public string? RepairOf { get; init; }

    public required UploadState State { get; set; }

    /// <summary>Bytes that are on the disk: where the next piece begins.</summary>
    public long Offset { get; set; }

    /// <summary>The file's name in the upload area.</summary>
    public required string StoredFile { get; init; }

    public required long OwnerId { get; init; }

    public required string OwnerName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>The batch that its content is; it may have been there before.</summary>
    public long? BatchId { get; set; }

    public ClaimsBatch? Batch { get; init; }

    public int Version { get; set; }
}

internal sealed class ClaimsUploadConfiguration : IEntityTypeConfiguration<ClaimsUpload>
{
    public void Configure(EntityTypeBuilder<ClaimsUpload> builder)
    {
        builder.HasIndex(upload => new { upload.OwnerId, upload.State });
        builder.HasIndex(upload => new { upload.State, upload.ChangedAt });
        builder.HasOne(upload => upload.Batch).WithMany().HasForeignKey(upload => upload.BatchId);
    }
}
