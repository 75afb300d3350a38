using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace DuckDB.NET.Data;

/// <summary>Between number types without boxing; a value that does not fit throws <see cref="OverflowException"/>.</summary>
internal static class NumberCast
{
    public static bool TryTo<TNumber, T>(TNumber number, [MaybeNullWhen(false)] out T value) where TNumber : INumber<TNumber>
    {
        // The comparisons are constants to the compiler, which leaves one branch and no box.
        if (typeof(T) == typeof(long)) return Give(long.CreateChecked(number), out value);
        if (typeof(T) == typeof(int)) return Give(int.CreateChecked(number), out value);
        if (typeof(T) == typeof(double)) return Give(double.CreateChecked(number), out value);
        if (typeof(T) == typeof(decimal)) return Give(decimal.CreateChecked(number), out value);
        if (typeof(T) == typeof(short)) return Give(short.CreateChecked(number), out value);
        if (typeof(T) == typeof(sbyte)) return Give(sbyte.CreateChecked(number), out value);
        if (typeof(T) == typeof(byte)) return Give(byte.CreateChecked(number), out value);
        if (typeof(T) == typeof(ushort)) return Give(ushort.CreateChecked(number), out value);
        if (typeof(T) == typeof(uint)) return Give(uint.CreateChecked(number), out value);
        if (typeof(T) == typeof(ulong)) return Give(ulong.CreateChecked(number), out value);
        if (typeof(T) == typeof(float)) return Give(float.CreateChecked(number), out value);
        if (typeof(T) == typeof(Int128)) return Give(Int128.CreateChecked(number), out value);
        if (typeof(T) == typeof(UInt128)) return Give(UInt128.CreateChecked(number), out value);
        if (typeof(T) == typeof(BigInteger)) return Give(BigInteger.CreateChecked(number), out value);
        value = default;
        return false;
    }

    private static bool Give<TGiven, T>(TGiven given, out T value) where TGiven : notnull
    {
        value = (T)(object)given;
        return true;
    }
}
