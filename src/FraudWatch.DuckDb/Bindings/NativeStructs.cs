using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_result</c>: five deprecated fields, then the pointer that matters.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong columnCount;
    private readonly ulong rowCount;
    private readonly ulong rowsChanged;
    private readonly IntPtr columns;
    private readonly IntPtr errorMessage;
    private readonly IntPtr internalData;
}

/// <summary><c>duckdb_hugeint</c> and <c>duckdb_uhugeint</c>: 128 bits, lower half first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeHugeInt(ulong Lower, ulong Upper)
{
    private const int BitsOfHalf = 64;

    public NativeHugeInt(Int128 value) : this((UInt128)value)
    {
    }

    public NativeHugeInt(UInt128 value) : this((ulong)value, (ulong)(value >> BitsOfHalf))
    {
    }
}

[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeInterval(int Months, int Days, long Micros);

[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeDecimal(byte Width, byte Scale, NativeHugeInt Value);

[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeListEntry(ulong Offset, ulong Length);

/// <summary><c>duckdb_string_t</c>: up to 12 bytes lie inside, longer ones behind a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    private const int InlineLength = 12;
    private const int InlineOffset = 4;

    [FieldOffset(0)]
    private readonly uint length;

    [FieldOffset(8)]
    private readonly byte* pointer;

    /// <summary>The bytes of the element at <paramref name="element"/>, valid as long as its chunk is.</summary>
    public static ReadOnlySpan<byte> Bytes(NativeString* element)
    {
        var length = (int)element->length;
        return new ReadOnlySpan<byte>(length <= InlineLength ? (byte*)element + InlineOffset : element->pointer, length);
    }
}
