using System.Collections;
using System.Numerics;
using System.Text;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>The one map from .NET values to DuckDB values, for parameters.</summary>
internal static unsafe class ValueFactory
{
    /// <exception cref="NotSupportedException">DuckDB has no type for the value's .NET type.</exception>
    public static ValueHandle Create(object? value) => value switch
    {
        null or DBNull => NativeMethods.CreateNull(),
        bool v => NativeMethods.CreateBoolean(v ? (byte)1 : (byte)0),
        sbyte v => NativeMethods.CreateInt8(v),
        byte v => NativeMethods.CreateUInt8(v),
        short v => NativeMethods.CreateInt16(v),
        ushort v => NativeMethods.CreateUInt16(v),
        int v => NativeMethods.CreateInt32(v),
        uint v => NativeMethods.CreateUInt32(v),
        long v => NativeMethods.CreateInt64(v),
        ulong v => NativeMethods.CreateUInt64(v),
        Int128 v => NativeMethods.CreateHugeInt(new NativeHugeInt(v)),
        BigInteger v => Huge(v),
        float v => NativeMethods.CreateFloat(v),
        double v => NativeMethods.CreateDouble(v),
        decimal v => NativeMethods.CreateDecimal(DecimalParts.Of(v).ToNative()),
        string v => Text(v),
        char v => Text(v.ToString()),
        byte[] v => Blob(v),
        DateOnly v => NativeMethods.CreateDate(Epoch.Days(v)),
        TimeOnly v => NativeMethods.CreateTime(Epoch.Micros(v)),
        DateTime v => NativeMethods.CreateTimestamp(Epoch.Micros(v)),
        DateTimeOffset v => NativeMethods.CreateTimestampTz(Epoch.Micros(v.UtcDateTime)),
        TimeSpan v => NativeMethods.CreateInterval(Epoch.Interval(v)),
        Guid v => NativeMethods.CreateUuid(GuidBits.Unsigned(v)),
        Enum v => Text(v.ToString()),
        IEnumerable v => List(v),
        _ => throw new NotSupportedException($"A parameter of the .NET type {value.GetType()} cannot be bound; DuckDB has no type for it."),
    };

    /// <exception cref="OverflowException">The number needs more than 128 bits.</exception>
    private static ValueHandle Huge(BigInteger number) => number > Int128.MaxValue
        ? NativeMethods.CreateUHugeInt(new NativeHugeInt((UInt128)number))
        : NativeMethods.CreateHugeInt(new NativeHugeInt((Int128)number));

    private static ValueHandle Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* first = bytes)
            return NativeMethods.CreateVarchar(first, (ulong)bytes.Length);
    }

    private static ValueHandle Blob(byte[] bytes)
    {
        fixed (byte* first = bytes)
            return NativeMethods.CreateBlob(first, (ulong)bytes.Length);
    }

    private static ValueHandle List(IEnumerable items)
    {
        using var elementType = ElementType.Of(items);
        var values = new List<ValueHandle>();
        try
        {
            values.AddRange(items.Cast<object?>().Select(Create));
            // One place more than needed: DuckDB takes no address of an empty array, even for an empty list.
            var pointers = values.Select(v => v.DangerousGetHandle()).Append(IntPtr.Zero).ToArray();
            fixed (IntPtr* first = pointers)
                return NativeMethods.CreateList(elementType, first, (ulong)values.Count);
        }
        finally
        {
            values.ForEach(v => v.Dispose());
        }
    }
}
