using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>DECIMAL columns: a value that has more decimals or digits than the column is refused, not rounded.</summary>
internal sealed unsafe class DecimalWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    private readonly Int128 limit = PowerOfTen(type.Width);

    public override void Write(int row, decimal value)
    {
        var (unscaled, scale) = DecimalParts.Of(value);
        while (scale > Type.Scale)
        {
            if (unscaled % 10 != 0)
                throw Refuse(value);
            (unscaled, scale) = (unscaled / 10, scale - 1);
        }

        // The check before multiplying keeps the product within 128 bits.
        if (Int128.Abs(unscaled) >= limit / PowerOfTen(Type.Scale - scale))
            throw Refuse(value);
        Store(row, unscaled * PowerOfTen(Type.Scale - scale));
    }

    public override void Write(int row, long value) => Write(row, (decimal)value);

    private void Store(int row, Int128 unscaled)
    {
        switch (Type.Physical)
        {
            case DuckDBType.SmallInt:
                ((short*)Data)[row] = (short)unscaled;
                break;
            case DuckDBType.Integer:
                ((int*)Data)[row] = (int)unscaled;
                break;
            case DuckDBType.BigInt:
                ((long*)Data)[row] = (long)unscaled;
                break;
            default:
                ((Int128*)Data)[row] = unscaled;
                break;
        }
    }

    private static Int128 PowerOfTen(int exponent)
    {
        var power = Int128.One;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
    }
}
