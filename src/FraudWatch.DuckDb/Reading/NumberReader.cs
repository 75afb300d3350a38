using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Integers and floating point numbers, stored as they are.</summary>
internal sealed unsafe class NumberReader<TNumber>(ColumnType type) : VectorReader<TNumber>(type)
    where TNumber : unmanaged, INumber<TNumber>
{
    public override TNumber Read(int row) => ((TNumber*)Data)[row];

    protected override T Convert<T>(int row) => NumberCast.TryTo<TNumber, T>(Read(row), out var value) ? value : base.Convert<T>(row);
}
