using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Claims;

/// <summary>A row that the claims store did not take: where it is, why, and what became of it. Its values stay encrypted in the data folder.</summary>
public sealed class QuarantineEntry : IVersioned
{
    public long Id { get; init; }

    public required long BatchId { get; init; }

    public ClaimsBatch? Batch { get; init; }

    /// <summary>Its number within the batch's quarantine, from 1.</summary>
    public required long Number { get; init; }

    public required string FileName { get; init; }

    public required string TableName { get; init; }

    /// <summary>Number of its first line in the file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The column to blame, as the file calls it; null where none is.</summary>
    public string? ColumnName { get; init; }

    /// <summary>Why, as a sentence without a subject and without a value.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether only the beginning of a very long row was kept.</summary>
    public required bool IsCut { get; init; }

    public required QuarantineState State { get; set; }

    /// <summary>New values by column, sealed; null when nothing was mended.</summary>
    public byte[]? Repair { get; set; }

    /// <summary>The batch that it was sent again in.</summary>
    public long? SentInId { get; set; }

    public ClaimsBatch? SentIn { get; init; }

    /// <summary>Why it was given up.</summary>
    public string? DiscardReason { get; set; }

    public DateTime? ChangedAt { get; set; }

    public string? ChangedBy { get; set; }

    public int Version { get; set; }
}

internal sealed class QuarantineEntryConfiguration : IEntityTypeConfiguration<QuarantineEntry>
{
    public void Configure(EntityTypeBuilder<QuarantineEntry> builder)
    {
        builder.HasIndex(entry => new { entry.BatchId, entry.Number }).IsUnique();
        builder.HasIndex(entry => new { entry.State, entry.Id });
        builder.HasIndex(entry => entry.SentInId);
        builder.HasOne(entry => entry.Batch).WithMany().HasForeignKey(entry => entry.BatchId);
        builder.HasOne(entry => entry.SentIn).WithMany().HasForeignKey(entry => entry.SentInId);
    }
}
