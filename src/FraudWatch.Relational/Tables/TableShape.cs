namespace FraudWatch.Relational;

/// <summary>What the compiler must know of a table.</summary>
/// <param name="columns">Names, in the order of the values in a row while nothing else is said.</param>
/// <param name="isFixed">Whether it stays the same over the runs of a bound query, so that what is made of it alone is made once.</param>
public sealed class TableShape(IReadOnlyList<string> columns, bool isFixed)
{
    /// <summary>Names of all columns.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>Whether its rows are the same in every run.</summary>
    public bool IsFixed { get; } = isFixed;

    /// <summary>By column, where it stands in a row; -1 where the rows do not have it. Looked at when a query runs.</summary>
    internal int[] Places { get; } = [.. Enumerable.Range(0, columns.Count)];

    /// <summary>The rows have only some columns, in this order: those that the queries read that were compiled with this shape.</summary>
    /// <param name="present">Names of columns.</param>
    public void Narrow(IReadOnlyList<string> present)
    {
        var places = present.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Places.Length; i++)
            Places[i] = places.GetValueOrDefault(Columns[i], -1);
    }
}
