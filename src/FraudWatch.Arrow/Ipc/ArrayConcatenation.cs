using System.Runtime.InteropServices;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Appends the values of a later part of a dictionary to the earlier ones.</summary>
internal static class ArrayConcatenation
{
    /// <param name="first">Stays the caller's; so does the second.</param>
    /// <param name="second">Of the same type.</param>
    /// <exception cref="InvalidDataException">The values are neither texts, bytes nor of whole bytes each, or too large together.</exception>
    public static ArrayData Of(ArrayData first, ArrayData second)
    {
        var length = (long)first.Length + second.Length;
        if (first.Buffers.Sum(buffer => (long)buffer.Length) + second.Buffers.Sum(buffer => (long)buffer.Length) > StreamLimits.BodyBytes)
            throw new InvalidDataException("One of its dictionaries grows too large.");
        ArrowBuffer[] buffers = first.DataType switch
        {
            StringType or BinaryType => [Validity(first, second), Offsets(first, second), Joined(Bytes(first), Bytes(second))],
            FixedWidthType { BitWidth: >= 8 and var bits } when first.DataType is not DictionaryType =>
                [Validity(first, second), Joined(first.Buffers[1].Span[..(first.Length * bits / 8)], second.Buffers[1].Span[..(second.Length * bits / 8)])],
            _ => throw new InvalidDataException($"It extends a dictionary of the type {first.DataType}, which is not read here; write the dictionary whole."),
        };
        return new ArrayData(first.DataType, checked((int)length), first.NullCount + second.NullCount, 0, buffers);
    }

    private static ArrowBuffer Validity(ArrayData first, ArrayData second)
    {
        if (first.NullCount + second.NullCount == 0)
            return ArrowBuffer.Empty;
        var bits = new ArrowBuffer.BitmapBuilder();
        foreach (var part in new[] { first, second })
        {
            for (var i = 0; i < part.Length; i++)
                bits.Append(part.NullCount == 0 || BitUtility.GetBit(part.Buffers[0].Span, i));
        }

        return bits.Build();
    }

    private static ReadOnlySpan<int> OffsetsOf(ArrayData data) =>
        data.Length == 0 ? [0] : MemoryMarshal.Cast<byte, int>(data.Buffers[1].Span)[..(data.Length + 1)];

    private static ReadOnlySpan<byte> Bytes(ArrayData data) => data.Buffers[2].Span[OffsetsOf(data)[0]..OffsetsOf(data)[^1]];

    private static ArrowBuffer Offsets(ArrayData first, ArrayData second)
    {
        var before = OffsetsOf(first);
        var after = OffsetsOf(second);
        var joined = new ArrowBuffer.Builder<int>(before.Length + after.Length);
        foreach (var offset in before)
            joined.Append(offset - before[0]);
        foreach (var offset in after[1..])
            joined.Append(offset - after[0] + before[^1] - before[0]);
        return joined.Build();
    }

    private static ArrowBuffer Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => new((byte[])[.. first, .. second]);
}
