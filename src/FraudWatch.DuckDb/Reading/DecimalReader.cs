using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>DECIMAL, exact: an integer of 16, 32, 64 or 128 bits with a fixed number of decimals.</summary>
internal sealed unsafe class DecimalReader(ColumnType type) : VectorReader<decimal>(type)
{
    private const int BitsOfPart = 32;

    public override decimal Read(int row) => Type.Physical switch
    {
        DuckDBType.SmallInt => Scaled(((short*)Data)[row]),
        DuckDBType.Integer => Scaled(((int*)Data)[row]),
        DuckDBType.BigInt => Scaled(((long*)Data)[row]),
        _ => new DecimalParts(((Int128*)Data)[row], Type.Scale).ToDecimal(),
    };

    protected override T Convert<T>(int row) => NumberCast.TryTo<decimal, T>(Read(row), out var value) ? value : base.Convert<T>(row);

    private decimal Scaled(long unscaled)
    {
        // The sign apart from the magnitude: the bits of a negative number are another number's.
        var magnitude = unscaled < 0 ? 0UL - (ulong)unscaled : (ulong)unscaled;
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> BitsOfPart), 0, unscaled < 0, Type.Scale);
    }
}
