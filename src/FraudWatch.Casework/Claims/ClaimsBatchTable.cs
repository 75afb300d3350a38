using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FraudWatch.Casework.Claims;

/// <summary>What one table got from a batch. Read = accepted + quarantined + duplicate.</summary>
public sealed class ClaimsBatchTable
{
    public long Id { get; init; }

    public long BatchId { get; init; }

    public required string TableName { get; init; }

    public required long Read { get; init; }

    public required long Accepted { get; init; }

    public required long Quarantined { get; init; }

    public required long Duplicate { get; init; }

    /// <summary>Rows of earlier batches that lost to rows of this one.</summary>
    public long Superseded { get; init; }

    /// <summary>The national columns that came with an accepted row, with commas between; empty when none did.</summary>
    public string Columns { get; init; } = "";

    /// <summary>Mean of the table's amount over the rows, in yuan; null for tables without one.</summary>
    public double? MeanAmount { get; init; }

    /// <summary>When the newest row was changed at its source, in the source's own time; null when it does not say.</summary>
    public DateTime? NewestAt { get; init; }
}

internal sealed class ClaimsBatchTableConfiguration : IEntityTypeConfiguration<ClaimsBatchTable>
{
    public void Configure(EntityTypeBuilder<ClaimsBatchTable> builder) => builder.HasIndex(table => new { table.TableName, table.BatchId });
}
