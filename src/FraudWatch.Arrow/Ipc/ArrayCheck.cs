using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Apache.Arrow.Layout;
using Apache.Arrow.Types;

namespace Apache.Arrow.Ipc;

/// <summary>Checks that what an array's buffers say leads nowhere outside of them, so that native code may follow it.</summary>
internal static class ArrayCheck
{
    private const int FirstDataBuffer = 2;

    /// <exception cref="InvalidDataException">An offset, a view or an index leads astray, or a text is not UTF-8.</exception>
    public static void Check(ArrayData data)
    {
        switch (data.DataType)
        {
            case StringType or BinaryType:
                CheckOffsets<int>(data, data.Buffers[2].Length);
                break;
            case LargeStringType or LargeBinaryType:
                CheckOffsets<long>(data, data.Buffers[2].Length);
                break;
            case StringViewType or BinaryViewType:
                CheckViews(data);
                return;
            case ListType:
                CheckOffsets<int>(data, data.Children[0].Length);
                return;
            case DictionaryType dictionary:
                CheckIndices(data, dictionary);
                return;
        }

        if (data.DataType is StringType)
            CheckText<int>(data);
        else if (data.DataType is LargeStringType)
            CheckText<long>(data);
    }

    private static ReadOnlySpan<T> Offsets<T>(ArrayData data) where T : unmanaged =>
        data.Length == 0 ? default : MemoryMarshal.Cast<byte, T>(data.Buffers[1].Span)[..(data.Length + 1)];

    private static void CheckOffsets<T>(ArrayData data, long end) where T : unmanaged, IBinaryInteger<T>
    {
        var last = T.Zero;
        foreach (var offset in Offsets<T>(data))
        {
            if (offset < last)
                throw Astray();
            last = offset;
        }

        if (long.CreateTruncating(last) > end)
            throw Astray();
    }

    private static void CheckText<T>(ArrayData data) where T : unmanaged, IBinaryInteger<T>
    {
        var offsets = Offsets<T>(data);
        if (offsets.IsEmpty)
            return;
        var bytes = data.Buffers[2].Span[..int.CreateTruncating(offsets[^1])];
        var used = bytes[int.CreateTruncating(offsets[0])..];
        if (Ascii.IsValid(used) || (Utf8.IsValid(used) && EndsOnCharacters(offsets, bytes)))
            return;
        // Bytes behind a missing value may be anything.
        for (var i = 0; i < data.Length; i++)
        {
            if (IsPresent(data, i) && !Utf8.IsValid(bytes[int.CreateTruncating(offsets[i])..int.CreateTruncating(offsets[i + 1])]))
                throw NoText();
        }
    }

    private static bool EndsOnCharacters<T>(ReadOnlySpan<T> offsets, ReadOnlySpan<byte> bytes) where T : unmanaged, IBinaryInteger<T>
    {
        const int kindBits = 0xC0;
        const int continuation = 0x80;
        foreach (var offset in offsets)
        {
            var at = int.CreateTruncating(offset);
            if (at < bytes.Length && (bytes[at] & kindBits) == continuation)
                return false;
        }

        return true;
    }

    private static void CheckViews(ArrayData data)
    {
        var views = MemoryMarshal.Cast<byte, BinaryView>(data.Buffers[1].Span)[..data.Length];
        var isText = data.DataType is StringViewType;
        for (var i = 0; i < views.Length; i++)
        {
            if (!IsPresent(data, i))
                continue;
            var view = views[i];
            if (view.Length < 0)
                throw Astray();
            var bytes = view.Length <= BinaryView.InlineLength
                ? data.Buffers[1].Span.Slice((i * BinaryView.Size) + BinaryView.InlineOffset, view.Length)
                : LongValue(data, view);
            if (isText && !Utf8.IsValid(bytes))
                throw NoText();
        }
    }

    private static ReadOnlySpan<byte> LongValue(ArrayData data, BinaryView view)
    {
        if (view.BufferIndex < 0 || view.BufferIndex >= data.Buffers.Length - FirstDataBuffer)
            throw Astray();
        var buffer = data.Buffers[FirstDataBuffer + view.BufferIndex].Span;
        return view.BufferOffset >= 0 && (long)view.BufferOffset + view.Length <= buffer.Length
            ? buffer.Slice(view.BufferOffset, view.Length)
            : throw Astray();
    }

    private static void CheckIndices(ArrayData data, DictionaryType type)
    {
        var values = data.Dictionary?.Length ?? 0;
        switch (ArrayLayout.Of(type).BitWidth, type.IndexType)
        {
            case (8, Int8Type):
                CheckIndices<sbyte>(data, values);
                break;
            case (8, _):
                CheckIndices<byte>(data, values);
                break;
            case (16, Int16Type):
                CheckIndices<short>(data, values);
                break;
            case (16, _):
                CheckIndices<ushort>(data, values);
                break;
            case (32, Int32Type):
                CheckIndices<int>(data, values);
                break;
            case (32, _):
                CheckIndices<uint>(data, values);
                break;
            case (_, Int64Type):
                CheckIndices<long>(data, values);
                break;
            default:
                CheckIndices<ulong>(data, values);
                break;
        }
    }

    private static void CheckIndices<T>(ArrayData data, int values) where T : unmanaged, IBinaryInteger<T>
    {
        var indices = MemoryMarshal.Cast<byte, T>(data.Buffers[1].Span)[..data.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            // A negative index becomes a huge one.
            if (ulong.CreateTruncating(indices[i]) >= (ulong)values && IsPresent(data, i))
                throw Astray();
        }
    }

    private static bool IsPresent(ArrayData data, int index) => data.Buffers[0].IsEmpty || BitUtility.GetBit(data.Buffers[0].Span, index);

    private static InvalidDataException Astray() => new("One of its columns points outside its own data.");

    private static InvalidDataException NoText() => new("One of its text columns is not UTF-8.");
}
