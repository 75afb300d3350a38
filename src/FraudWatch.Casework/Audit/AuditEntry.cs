using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Audit;

/// <summary>One line of the audit trail. It is written once and never changed; its hash covers it and the hash before.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The person; null for a job or somebody who was not signed in.</summary>
    public required long? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>A verb with its area: <c>user.create</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: <c>user:17</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>A JSON object; <c>{}</c> when there is nothing more to say.</summary>
    public required string Detail { get; init; }

    /// <summary>The hash of the entry before, or 64 zeros.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256, hexadecimal, of <see cref="AuditHash"/>'s canonical text.</summary>
    public required string Hash { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => entry.Subject);
        builder.HasIndex(entry => new { entry.ActorName, entry.Sequence });
    }
}
