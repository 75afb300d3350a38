using System.Collections.Concurrent;

namespace FraudWatch.Relational;

/// <summary>Rows in memory and the indexes that were asked of them. Rows are not changed once they are here.</summary>
/// <param name="rows">Each row has one value per column.</param>
public sealed class Relation(IReadOnlyList<Value[]> rows)
{
    // Most relations live for one query of one call and are never looked up in: nothing is made for them.
    private ConcurrentDictionary<string, RowIndex>? indexes;

    /// <summary>No rows.</summary>
    public static Relation Empty { get; } = new([]);

    /// <summary>The rows.</summary>
    public IReadOnlyList<Value[]> Rows { get; } = rows;

    /// <summary>Rows by a key. The same name stands for the same key of a row.</summary>
    /// <param name="name">Names the key.</param>
    /// <param name="width">How many values it has.</param>
    /// <param name="write">Writes the key of a row.</param>
    internal RowIndex Index(string name, int width, Action<Value[], Span<Value>> write)
    {
        if (indexes is { } made && made.TryGetValue(name, out var index))
            return index;
        return Indexes()[name] = Build(width, write);
    }

    private ConcurrentDictionary<string, RowIndex> Indexes() => indexes
        ?? Interlocked.CompareExchange(ref indexes, new(concurrencyLevel: 1, capacity: 3, StringComparer.Ordinal), null)
        ?? indexes;

    private RowIndex Build(int width, Action<Value[], Span<Value>> write)
    {
        var keys = new Value[Rows.Count * width];
        for (var i = 0; i < Rows.Count; i++)
            write(Rows[i], keys.AsSpan(i * width, width));
        return new RowIndex(keys, width);
    }
}
