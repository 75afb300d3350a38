using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>FLOAT and DOUBLE columns: floating point numbers and integers.</summary>
internal sealed unsafe class FloatingWriter<TNumber>(string column, ColumnType type) : VectorWriter(column, type)
    where TNumber : unmanaged, IFloatingPointIeee754<TNumber>
{
    public override void Write(int row, double value) => ((TNumber*)Data)[row] = TNumber.CreateTruncating(value);

    public override void Write(int row, long value) => ((TNumber*)Data)[row] = TNumber.CreateTruncating(value);
}
