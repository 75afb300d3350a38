using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Reads one column (or the child of a nested one) of the chunk that it is attached to.</summary>
internal abstract unsafe class VectorReader(ColumnType type)
{
    private const int BitsOfWord = 64;
    private ulong* validity;

    public ColumnType Type { get; } = type;

    /// <summary>The .NET type that <see cref="GetBoxed"/> gives.</summary>
    public abstract Type ClrType { get; }

    protected void* Data { get; private set; }

    /// <summary>Turns to the vector of the next chunk.</summary>
    public virtual void Attach(IntPtr vector)
    {
        Data = NativeMethods.VectorGetData(vector);
        validity = NativeMethods.VectorGetValidity(vector);
    }

    public bool IsNull(int row) =>
        validity != null && (validity[row / BitsOfWord] & (1UL << (row % BitsOfWord))) == 0;

    /// <summary>The value in its natural .NET type; null for a NULL.</summary>
    public object? GetBoxed(int row) => IsNull(row) ? null : Box(row);

    /// <exception cref="InvalidCastException">It is NULL and T has no null, or the column's type cannot be read as T.</exception>
    public T Get<T>(int row)
    {
        if (IsNull(row))
            return NullableOf<T>.IsNullable ? default! : throw new InvalidCastException($"The value is NULL, which {typeof(T)} cannot hold.");
        if (this is VectorReader<T> exact)
            return exact.Read(row);
        if (NullableOf<T>.Read is { } nullable)
            return nullable(this, row);
        if (typeof(T) == typeof(object))
            return (T)Box(row);
        return Convert<T>(row);
    }

    /// <summary>As <see cref="Get"/>, but a NULL is null for reference types too: elements have no IsDBNull.</summary>
    public T GetElement<T>(int row) => IsNull(row) && !typeof(T).IsValueType ? default! : Get<T>(row);

    protected abstract object Box(int row);

    /// <summary>Reads a value that is not NULL as a type other than the column's natural one.</summary>
    protected virtual T Convert<T>(int row) => throw new InvalidCastException($"A {Type.Id} column cannot be read as {typeof(T)}.");
}
