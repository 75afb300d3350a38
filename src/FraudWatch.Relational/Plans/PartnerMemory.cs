using System.Collections.Concurrent;

namespace FraudWatch.Relational;

/// <summary>
/// Rows of a fixed table that belong to some values, where no index can find them (a prefix, a word within a name): looked for once for
/// each of the values that occur, since the same items and diagnoses come again with every run.
/// </summary>
internal sealed class PartnerMemory
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<Value[], Value[][]> found = new(RowComparer.Instance);

    /// <summary>What was kept for these values; nothing when they are new.</summary>
    public Value[][]? Find(Value[] values) => found.GetValueOrDefault(values);

    /// <returns>The rows.</returns>
    public Value[][] Keep(Value[] values, Value[][] rows)
    {
        if (found.Count >= Most)
            found.Clear();
        return found[values] = rows;
    }
}
