using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Integer columns: any integer that fits.</summary>
internal sealed unsafe class NumberWriter<TNumber>(string column, ColumnType type) : VectorWriter(column, type)
    where TNumber : unmanaged, IBinaryInteger<TNumber>
{
    public override void Write(int row, long value)
    {
        // Range checked by converting there and back: cheaper than an exception filter in the hot path.
        var number = TNumber.CreateTruncating(value);
        if (TNumber.IsNegative(number) != value < 0 || long.CreateTruncating(number) != value)
            throw Refuse(value);
        ((TNumber*)Data)[row] = number;
    }

    public override void Write(int row, Int128 value)
    {
        var number = TNumber.CreateTruncating(value);
        if (TNumber.IsNegative(number) != value < 0 || Int128.CreateTruncating(number) != value)
            throw Refuse(value);
        ((TNumber*)Data)[row] = number;
    }
}
