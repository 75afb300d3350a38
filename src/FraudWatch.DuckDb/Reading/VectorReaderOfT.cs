using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A reader whose natural .NET type is <typeparamref name="TValue"/>, read without boxing.</summary>
internal abstract class VectorReader<TValue>(ColumnType type) : VectorReader(type)
{
    public override Type ClrType => typeof(TValue);

    /// <summary>The value at a row that is not NULL.</summary>
    public abstract TValue Read(int row);

    protected override object Box(int row) => Read(row)!;
}
