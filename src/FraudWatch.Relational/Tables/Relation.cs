using System.Collections.Concurrent;

namespace FraudWatch.Relational;

/// <summary>Rows in memory and the indexes that were asked of them. Rows are not changed once they are here.</summary>
/// <param name="rows">Each row has one value per column.</param>
public sealed class Relation(IReadOnlyList<Value[]> rows)
{
    private static readonly Value[][] Nothing = [];
    private readonly ConcurrentDictionary<string, Dictionary<Value[], List<Value[]>>> indexes = new(StringComparer.Ordinal);

    /// <summary>No rows.</summary>
    public static Relation Empty { get; } = new([]);

    /// <summary>The rows.</summary>
    public IReadOnlyList<Value[]> Rows { get; } = rows;

    /// <summary>Rows whose key equals this one; none where a part of it has no value. The same name stands for the same key of a row.</summary>
    internal IReadOnlyList<Value[]> Find(string name, Func<Value[], Value[]> keyOf, Value[] key)
    {
        if (HasNull(key))
            return Nothing;
        var index = indexes.GetOrAdd(name, _ => Build(keyOf));
        return index.TryGetValue(key, out var found) ? found : Nothing;
    }

    private Dictionary<Value[], List<Value[]>> Build(Func<Value[], Value[]> keyOf)
    {
        var index = new Dictionary<Value[], List<Value[]>>(RowComparer.Instance);
        foreach (var row in Rows)
        {
            var key = keyOf(row);
            if (HasNull(key))
                continue;
            if (!index.TryGetValue(key, out var alike))
                index[key] = alike = [];
            alike.Add(row);
        }

        return index;
    }

    private static bool HasNull(Value[] key)
    {
        foreach (var part in key)
        {
            if (part.IsNull)
                return true;
        }

        return false;
    }
}
