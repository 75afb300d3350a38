using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Knowledge;

/// <summary>One publication that somebody wants rules to go by: what it would do, who agreed, and since when it is in force.</summary>
public sealed class KnowledgeImport : IVersioned
{
    public long Id { get; init; }

    /// <summary>What the sender calls the file; never a path.</summary>
    public required string FileName { get; init; }

    /// <summary>The file's name in the data folder's <c>knowledge-imports/</c>.</summary>
    public required string StoredFile { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>How it is to be imported, as JSON.</summary>
    public required string Options { get; init; }

    /// <summary>Division that the points hold in; 000000 is everywhere.</summary>
    public required string Region { get; init; }

    /// <summary>What it would do to what was there when it was sent, as JSON.</summary>
    public required string Preview { get; init; }

    public KnowledgeImportState State { get; set; }

    public required long AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>What the second person decides on.</summary>
    public long? ApprovalId { get; set; }

    public long? DeciderId { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>When the data folder held it.</summary>
    public DateTime? InForceAt { get; set; }

    /// <summary>Why it was refused or failed, in words.</summary>
    public string? Problem { get; set; }

    public int Version { get; set; }
}

internal sealed class KnowledgeImportConfiguration : IEntityTypeConfiguration<KnowledgeImport>
{
    public void Configure(EntityTypeBuilder<KnowledgeImport> builder)
    {
        builder.HasIndex(one => new { one.State, one.Id });
        builder.HasIndex(one => one.Sha256);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(one => one.AuthorId);
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(one => one.DeciderId);
        builder.HasOne<ApprovalRequest>().WithMany().HasForeignKey(one => one.ApprovalId);
    }
}
