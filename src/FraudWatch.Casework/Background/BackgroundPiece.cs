using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Background;

/// <summary>The latest piece of background work about a subject, so that a restart does not forget it.</summary>
public sealed class BackgroundPiece
{
    public long Id { get; init; }

    /// <summary>What it is about: <c>rule_change:17</c>.</summary>
    public required string Subject { get; init; }

    public WorkState State { get; set; }

    /// <summary>The name of who asked for it.</summary>
    public required string StartedBy { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why it failed, as a sentence without personal data.</summary>
    public string? Problem { get; set; }
}

internal sealed class BackgroundPieceConfiguration : IEntityTypeConfiguration<BackgroundPiece>
{
    public void Configure(EntityTypeBuilder<BackgroundPiece> builder)
    {
        builder.HasIndex(piece => piece.Subject).IsUnique();
        builder.HasIndex(piece => new { piece.State, piece.Id });
    }
}
