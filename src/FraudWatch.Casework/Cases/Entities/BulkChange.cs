using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>One change of all cases that match a filter: proposed with its count, confirmed, done, and for a day undone.</summary>
public sealed class BulkChange : IVersioned
{
    public long Id { get; set; }

    public int Version { get; set; }

    public required string Action { get; set; }

    /// <summary>JSON of what the action needs: the owner, the day.</summary>
    public required string Arguments { get; set; }

    /// <summary>JSON of the filter.</summary>
    public required string Filter { get; set; }

    /// <summary>How many cases it was proposed for, and was done to.</summary>
    public int Count { get; set; }

    /// <summary>SHA-256 of the token that confirms it.</summary>
    public required string TokenHash { get; set; }

    public BulkState State { get; set; }

    public long AuthorId { get; set; }

    public required string AuthorName { get; set; }

    public DateTime ProposedAt { get; set; }

    /// <summary>The divisions that its author sees, with commas between: nobody else's cases are touched, whoever agrees.</summary>
    public required string Regions { get; set; }

    /// <summary>The second person, where the count needs one: who agreed or refused.</summary>
    public long? ApproverId { get; set; }

    public DateTime? RefusedAt { get; set; }

    /// <summary>Why it was refused, in words.</summary>
    public string? RefusedBecause { get; set; }

    public DateTime? DoneAt { get; set; }

    public DateTime? UndoneAt { get; set; }
}

internal sealed class BulkChangeConfiguration : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder)
    {
        builder.HasIndex(one => new { one.AuthorId, one.Id });
        builder.HasIndex(one => one.State);
    }
}
