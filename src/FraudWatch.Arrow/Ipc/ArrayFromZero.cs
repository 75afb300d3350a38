using System.Numerics;
using System.Runtime.InteropServices;
using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>
/// An array's buffers as a message wants them: from its first value on, and no longer than it. Only what cannot be cut at a
/// byte is copied.
/// </summary>
internal static class ArrayFromZero
{
    private const int BitsOfByte = 8;

    public static IReadOnlyList<ReadOnlyMemory<byte>> Buffers(ArrayData data)
    {
        var layout = ArrayLayout.Of(data.DataType);
        var buffers = new List<ReadOnlyMemory<byte>>();
        for (var i = 0; i < layout.Buffers.Length; i++)
        {
            var memory = data.Buffers[i].Memory;
            buffers.Add(layout.Buffers[i] switch
            {
                BufferKind.Validity => data.NullCount == 0 ? default : Bits(memory, data.Offset, data.Length),
                BufferKind.Fixed when layout.BitWidth < BitsOfByte => Bits(memory, data.Offset, data.Length),
                BufferKind.Fixed => Cut(memory, data, layout.BitWidth / BitsOfByte),
                BufferKind.Views => Cut(memory, data, BinaryView.Size),
                BufferKind.Offsets32 => Offsets<int>(memory, data),
                BufferKind.Offsets64 => Offsets<long>(memory, data),
                _ => Values(memory, data, layout.Buffers[i - 1]),
            });
        }

        if (layout.IsVariadic)
            buffers.AddRange(data.Buffers.Skip(layout.Buffers.Length).Select(buffer => buffer.Memory));
        return buffers;
    }

    /// <summary>The children that belong to its values, to be disposed.</summary>
    public static ArrayData[] Children(ArrayData data) => System.Array.ConvertAll(data.Children, child =>
    {
        if (data.DataType is not ListType)
            return child.Slice(data.Offset, data.Length);
        var (first, last) = Range<int>(data);
        return child.Slice((int)first, (int)(last - first));
    });

    private static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> memory, ArrayData data, int width) =>
        memory.Slice(data.Offset * width, data.Length * width);

    private static ReadOnlyMemory<byte> Bits(ReadOnlyMemory<byte> memory, int offset, int length)
    {
        if (offset % BitsOfByte == 0)
            return memory.Slice(offset / BitsOfByte, BitUtility.ByteCount(length));
        var moved = new byte[BitUtility.ByteCount(length)];
        for (var i = 0; i < length; i++)
        {
            if (BitUtility.GetBit(memory.Span, offset + i))
                moved[i / BitsOfByte] |= (byte)(1 << (i % BitsOfByte));
        }

        return moved;
    }

    private static ReadOnlyMemory<byte> Offsets<T>(ReadOnlyMemory<byte> memory, ArrayData data) where T : unmanaged, IBinaryInteger<T>
    {
        var (first, _) = Range<T>(data);
        if (data.Length == 0)
            return new byte[Marshal.SizeOf<T>()];
        var used = memory.Slice(data.Offset * Marshal.SizeOf<T>(), (data.Length + 1) * Marshal.SizeOf<T>());
        if (first == 0)
            return used;
        var moved = MemoryMarshal.Cast<byte, T>(used.Span).ToArray();
        for (var i = 0; i < moved.Length; i++)
            moved[i] -= T.CreateTruncating(first);
        return MemoryMarshal.AsBytes<T>(moved).ToArray();
    }

    private static ReadOnlyMemory<byte> Values(ReadOnlyMemory<byte> memory, ArrayData data, BufferKind offsets)
    {
        var (first, last) = offsets == BufferKind.Offsets32 ? Range<int>(data) : Range<long>(data);
        return memory.Slice((int)first, (int)(last - first));
    }

    private static (long First, long Last) Range<T>(ArrayData data) where T : unmanaged, IBinaryInteger<T>
    {
        if (data.Length == 0)
            return (0, 0);
        var offsets = MemoryMarshal.Cast<byte, T>(data.Buffers[1].Span);
        return (long.CreateTruncating(offsets[data.Offset]), long.CreateTruncating(offsets[data.Offset + data.Length]));
    }
}
