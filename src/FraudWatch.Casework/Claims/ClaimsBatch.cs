using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Claims;

/// <summary>One batch of claims, from the moment its content was received whole. The rows themselves are in the claims store.</summary>
public sealed class ClaimsBatch : IVersioned
{
    public long Id { get; init; }

    /// <summary>The batch's id in the claims store's ledger and in its quarantine.</summary>
    public required string Number { get; init; }

    public required BatchSource Source { get; init; }

    public required BatchState State { get; set; }

    /// <summary>What the sender calls the file; never a path. Null for batches that are known from the ledger alone.</summary>
    public string? FileName { get; init; }

    /// <summary>The table that the sender named; null when the header is to tell.</summary>
    public string? TableName { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public long? Bytes { get; init; }

    /// <summary>What makes it one batch: the same content for the same table is the same batch.</summary>
    public string? ContentKey { get; init; }

    /// <summary>The file's name in the upload area; null once it is loaded, and for files elsewhere.</summary>
    public string? StoredFile { get; set; }

    /// <summary>The batch whose quarantined rows these are, mended.</summary>
    public string? RepairOf { get; init; }

    /// <summary>The sign-in name of who sent it, or the job's.</summary>
    public required string SenderName { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? LoadedAt { get; set; }

    /// <summary>How often loading began.</summary>
    public int Attempts { get; set; }

    /// <summary>The ledger's line; null while there is none, and for ever when no row was new.</summary>
    public long? LedgerLine { get; set; }

    /// <summary>Why nothing of it was loaded, as a sentence.</summary>
    public string? Failure { get; set; }

    /// <summary>What became of each file, as JSON; null where that is not known.</summary>
    public string? Files { get; set; }

    /// <summary>Whether its quarantined rows are listed here.</summary>
    public bool QuarantineListed { get; set; }

    public List<ClaimsBatchTable> Tables { get; init; } = [];

    public int Version { get; set; }
}

internal sealed class ClaimsBatchConfiguration : IEntityTypeConfiguration<ClaimsBatch>
{
    public void Configure(EntityTypeBuilder<ClaimsBatch> builder)
    {
        builder.HasIndex(batch => batch.Number).IsUnique();
        builder.HasIndex(batch => batch.ContentKey).IsUnique();
        builder.HasIndex(batch => batch.LedgerLine).IsUnique();
        builder.HasIndex(batch => new { batch.State, batch.Id });
        builder.HasIndex(batch => batch.CreatedAt);
        builder.HasMany(batch => batch.Tables).WithOne().HasForeignKey(table => table.BatchId);
    }
}
