namespace FraudWatch.Store;

/// <summary>How a store uses the machine. The defaults suit a machine that runs nothing else.</summary>
public sealed record StoreOptions
{
    /// <summary>
    /// Limit that DuckDB is asked to keep, in bytes; by default 60 % of the memory that this process may use, and at most 2 GiB.
    /// DuckDB goes over it by what it does not count: the rules over ten million fee lines took 3.1 GB at most.
    /// Larger work spills to the data folder's <c>tmp</c>.
    /// </summary>
    public long MemoryLimit { get; init; } = Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 10 * 6, 2L << 30);

    /// <summary>Threads of the query instance; by default one per core.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Files of one table above which it is compacted in the background.</summary>
    public int CompactAbove { get; init; } = 100;

    /// <summary>Where a line goes that an operator must see, such as a damaged file that was set aside.</summary>
    public Action<string> Log { get; init; } = Console.Error.WriteLine;

    /// <summary>The clock that dates ledger lines.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
