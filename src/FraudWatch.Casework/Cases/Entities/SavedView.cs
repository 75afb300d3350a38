using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Cases;

/// <summary>A list that somebody comes back to: a name, a short link, and the query behind it.</summary>
public sealed class SavedView : IVersioned
{
    public long Id { get; set; }

    public int Version { get; set; }

    /// <summary>What the short link ends in.</summary>
    public required string Link { get; set; }

    public long OwnerId { get; set; }

    public required string Name { get; set; }

    /// <summary>The list's query as it stands in an address, without the leading question mark.</summary>
    public required string Query { get; set; }

    /// <summary>Whether others see it in their list; whoever has the link can open it in any case.</summary>
    public bool Shared { get; set; }

    public DateTime ChangedAt { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.HasIndex(one => one.Link).IsUnique();
        builder.HasIndex(one => new { one.OwnerId, one.Name }).IsUnique();
    }
}
