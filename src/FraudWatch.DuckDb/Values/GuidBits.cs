using System.Buffers.Binary;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// A UUID as 128 bits in reading order. Inside a vector DuckDB flips the highest bit, so that signed order is text order;
/// as a single value it does not.
/// </summary>
internal static class GuidBits
{
    private const int Length = 16;
    private const int Half = 8;
    private const ulong HighestBit = 1UL << 63;

    public static NativeHugeInt Unsigned(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[Length];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        return new NativeHugeInt(BinaryPrimitives.ReadUInt64BigEndian(bytes[Half..]), BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    public static NativeHugeInt InVector(Guid guid)
    {
        var bits = Unsigned(guid);
        return bits with { Upper = bits.Upper ^ HighestBit };
    }

    public static Guid FromVector(NativeHugeInt bits)
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, bits.Upper ^ HighestBit);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[Half..], bits.Lower);
        return new Guid(bytes, bigEndian: true);
    }
}
