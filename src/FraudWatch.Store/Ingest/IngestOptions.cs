using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest;

/// <summary>How ingest uses the machine, and what it takes for damage.</summary>
public sealed record IngestOptions
{
    /// <summary>Limit that DuckDB is asked to keep, in bytes; by default a quarter of the memory that this process may use.</summary>
    public long MemoryLimit { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    /// <summary>Threads that convert; by default one per core.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What a record of text may be.</summary>
    public FramingLimits Framing { get; init; } = new();

    /// <summary>What a compressed file may unpack to.</summary>
    public InflateLimits Inflate { get; init; } = new();

    /// <summary>The clock that names batches.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
