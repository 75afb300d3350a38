using System.Numerics;
using System.Runtime.InteropServices;

namespace Apache.Arrow;

/// <summary>Bitmaps: the first bit is the lowest of the first byte.</summary>
public static class BitUtility
{
    public static bool GetBit(ReadOnlySpan<byte> data, int index) => (data[index / 8] & (1 << (index % 8))) != 0;

    /// <summary>Bytes that hold so many bits.</summary>
    public static int ByteCount(int n) => (int)(((long)n + 7) / 8);

    /// <summary>How many of <paramref name="length"/> bits from <paramref name="offset"/> on are set.</summary>
    public static int CountBits(ReadOnlySpan<byte> data, int offset, int length)
    {
        var count = 0;
        var end = offset + length;
        for (; offset < end && offset % 8 != 0; offset++)
            count += GetBit(data, offset) ? 1 : 0;
        if (offset >= end)
            return count;
        var whole = data.Slice(offset / 8, (end - offset) / 8);
        var words = MemoryMarshal.Cast<byte, ulong>(whole);
        foreach (var word in words)
            count += BitOperations.PopCount(word);
        foreach (var single in whole[(words.Length * sizeof(ulong))..])
            count += BitOperations.PopCount(single);
        for (offset += whole.Length * 8; offset < end; offset++)
            count += GetBit(data, offset) ? 1 : 0;
        return count;
    }
}
