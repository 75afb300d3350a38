namespace FraudWatch.Store.Lake;

/// <summary>One line of the ledger: everything that one commit did to the lake.</summary>
public sealed record LedgerEntry
{
    /// <summary>The line's number, from 1.</summary>
    public required long Sequence { get; init; }

    public required LedgerKind Kind { get; init; }

    /// <summary>The batch's id, or the compaction's name.</summary>
    public required string Batch { get; init; }

    /// <summary>Batches committed so far, this one included.</summary>
    public required long Watermark { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>SHA-256 over the hashes of the line's files, in hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The checksum of the line before, so that a missing or moved line shows; 64 zeros for the first.</summary>
    public required string Previous { get; init; }

    public required IReadOnlyDictionary<string, LedgerTable> Tables { get; init; }

    /// <summary>Paths of the files whose live rows a compaction took over.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];
}
