using System.Numerics;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of <see cref="Decimal128Type"/>: the number without its point, in 128 bits.</summary>
public sealed class Decimal128Array(ArrayData data) : PrimitiveArray<Int128>(data, ArrowTypeId.Decimal128)
{
    private const int BitsOfPart = 32;

    public int Scale => ((Decimal128Type)Data.DataType).Scale;

    /// <summary>The number, or null where it is missing.</summary>
    /// <exception cref="OverflowException">System.Decimal cannot hold it: more than 96 bits or 28 decimals.</exception>
    public new decimal? GetValue(int index) => base.GetValue(index) is { } unscaled ? Scaled(unscaled) : null;

    private decimal Scaled(Int128 unscaled)
    {
        const int mostDecimals = 28;
        // The sign apart from the magnitude: the bits of a negative number are another number's.
        var magnitude = (UInt128)Int128.Abs(unscaled);
        if (magnitude >> (3 * BitsOfPart) != 0 || Scale > mostDecimals || Scale < 0)
            throw new OverflowException($"A {Data.DataType} value of {((BigInteger)unscaled).ToString().Length} digits does not fit System.Decimal.");
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> BitsOfPart), (int)(uint)(magnitude >> (2 * BitsOfPart)), unscaled < 0, (byte)Scale);
    }

    /// <summary>Collects numbers.</summary>
    public sealed class Builder(Decimal128Type type) : PrimitiveArrayBuilder<Int128, Decimal128Array>(type, static data => new Decimal128Array(data))
    {
        private readonly Decimal128Type type = type;

        /// <exception cref="OverflowException">The number has more decimals or digits than the type.</exception>
        public Builder Append(decimal value)
        {
            var unscaled = value;
            for (var i = 0; i < type.Scale; i++)
                unscaled *= 10;
            var scaled = new BigInteger(unscaled);
            if (unscaled != decimal.Truncate(unscaled) || BigInteger.Abs(scaled) >= BigInteger.Pow(10, type.Precision))
                throw new OverflowException($"{value} does not fit {type} exactly.");
            Append((Int128)scaled);
            return this;
        }
    }
}
