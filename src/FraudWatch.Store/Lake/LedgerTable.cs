using System.Text.Json.Serialization;

namespace FraudWatch.Store.Lake;

/// <summary>One table's share of a ledger line. Read = accepted + quarantined + duplicate.</summary>
public sealed record LedgerTable
{
    public long Read { get; init; }

    public long Accepted { get; init; }

    public long Quarantined { get; init; }

    public long Duplicate { get; init; }

    /// <summary>Rows of earlier batches that lost to rows of this one.</summary>
    public long Superseded { get; init; }

    /// <summary>Empty when every row was quarantined or a duplicate.</summary>
    public IReadOnlyList<LakeFile> Files { get; init; } = [];

    public DeleteVector? Dead { get; init; }

    /// <summary>The national columns that came with any of the files.</summary>
    [JsonIgnore]
    public IEnumerable<string> Columns => Files.SelectMany(file => file.Columns).Distinct(StringComparer.Ordinal);
}
