using System.Runtime.InteropServices;

namespace FraudWatch.Relational;

/// <summary>Rows in memory and the indexes that were asked of them. Rows are not changed once they are here.</summary>
/// <param name="rows">Each row has one value per column.</param>
public sealed class Relation(IReadOnlyList<Value[]> rows)
{
    // Most relations live for one query of one call and are never looked up in: nothing is made for them.
    private NamedIndex? indexes;

    /// <summary>No rows.</summary>
    public static Relation Empty { get; } = new([]);

    /// <summary>The rows.</summary>
    public IReadOnlyList<Value[]> Rows { get; } = rows is Value[][] or List<Value[]> ? rows : rows.ToArray();

    internal ReadOnlySpan<Value[]> Span => Rows is Value[][] array ? array : CollectionsMarshal.AsSpan((List<Value[]>)Rows);

    /// <summary>Rows by a key. The same name stands for the same key of a row.</summary>
    /// <param name="name">Names the key.</param>
    /// <param name="make">Makes the index.</param>
    internal RowIndex Index(string name, Func<Relation, RowIndex> make)
    {
        for (var made = indexes; made is not null; made = made.Next)
        {
            if (made.Name == name)
                return made.Index;
        }

        // Made twice at once, one of the two is found from then on: they say the same.
        return (indexes = new NamedIndex(name, make(this), indexes)).Index;
    }

    private sealed record NamedIndex(string Name, RowIndex Index, NamedIndex? Next);
}
