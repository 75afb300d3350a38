using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>An exact decimal as an integer and the number of its decimals.</summary>
internal readonly record struct DecimalParts(Int128 Unscaled, int Scale)
{
    /// <summary>The most decimals that System.Decimal holds.</summary>
    private const int MaxScale = 28;
    private const int BitsOfPart = 32;

    public static DecimalParts Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << BitsOfPart) | (uint)bits[0]);
        return new DecimalParts(value < 0 ? -(Int128)magnitude : (Int128)magnitude, value.Scale);
    }

    /// <summary>The narrowest DECIMAL(width, scale) that holds the value.</summary>
    public NativeDecimal ToNative()
    {
        var digits = 1;
        for (var rest = Unscaled / 10; rest != 0; rest /= 10)
            digits++;
        return new NativeDecimal((byte)Math.Max(digits, Scale), (byte)Scale, new NativeHugeInt(Unscaled));
    }

    /// <exception cref="OverflowException">System.Decimal cannot hold the value exactly.</exception>
    public decimal ToDecimal()
    {
        var (unscaled, scale) = (Unscaled, Scale);
        while ((scale > MaxScale || (ulong)(UInt128)(Int128.Abs(unscaled) >> 96) != 0) && scale > 0 && unscaled % 10 == 0)
            (unscaled, scale) = (unscaled / 10, scale - 1);

        // The magnitude with the sign apart: the two's complement bits of a negative value would give another number.
        var magnitude = (UInt128)Int128.Abs(unscaled);
        if (scale > MaxScale || magnitude >> 96 != 0)
            throw new OverflowException($"A DECIMAL of {Unscaled.ToString().Length} digits and {Scale} decimals does not fit System.Decimal exactly; cast it to VARCHAR or a narrower DECIMAL in SQL.");
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> BitsOfPart), (int)(uint)(magnitude >> (2 * BitsOfPart)), unscaled < 0, (byte)scale);
    }
}
