namespace Apache.Arrow;

/// <summary>Some rows of a table, one array per column; disposing gives their memory back.</summary>
public sealed class RecordBatch : IDisposable
{
    private readonly IArrowArray[] arrays;

    /// <param name="schema">The columns.</param>
    /// <param name="data">An array per column, taken over.</param>
    /// <param name="length">Number of rows.</param>
    /// <exception cref="ArgumentException">There are more or fewer arrays than columns, or an array has another length.</exception>
    public RecordBatch(Schema schema, IEnumerable<IArrowArray> data, int length)
    {
        arrays = [.. data];
        (Schema, Length) = (schema, length);
        if (arrays.Length != schema.FieldsList.Count)
            throw new ArgumentException($"The schema has {schema.FieldsList.Count} columns, but {arrays.Length} arrays were given.", nameof(data));
        for (var i = 0; i < arrays.Length; i++)
        {
            if (arrays[i].Length != length)
                throw new ArgumentException($"The column {schema.FieldsList[i].Name} has {arrays[i].Length} values, but the batch {length} rows.", nameof(data));
        }
    }

    public Schema Schema { get; }

    public int Length { get; }

    public int ColumnCount => arrays.Length;

    public IReadOnlyList<IArrowArray> Arrays => arrays;

    public IArrowArray Column(int i) => arrays[i];

    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IArrowArray Column(string columnName)
    {
        var index = Schema.GetFieldIndex(columnName);
        return index >= 0 ? arrays[index] : throw new ArgumentException($"The batch has no column '{columnName}'.", nameof(columnName));
    }

    public void Dispose() => System.Array.ForEach(arrays, array => array.Dispose());
}
