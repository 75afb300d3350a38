using System.Runtime.InteropServices;

namespace Apache.Arrow;

/// <summary>
/// One value of a view array in 16 bytes: its length, then up to 12 bytes of its own, or four bytes of prefix, a buffer's
/// number and the place in it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct BinaryView
{
    /// <summary>Bytes of a view.</summary>
    public const int Size = 16;

    /// <summary>Longest value that needs no buffer.</summary>
    public const int InlineLength = 12;

    /// <summary>Where a value's own bytes begin in its view.</summary>
    public const int InlineOffset = 4;

    public int Length;
    public int Prefix;
    public int BufferIndex;
    public int BufferOffset;

    /// <summary>The view of a value that lies in a buffer.</summary>
    public static BinaryView Of(ReadOnlySpan<byte> value, int buffer, int offset)
    {
        var view = new BinaryView { Length = value.Length };
        if (value.Length <= InlineLength)
        {
            value.CopyTo(MemoryMarshal.AsBytes(new Span<BinaryView>(ref view))[InlineOffset..]);
            return view;
        }

        (view.Prefix, view.BufferIndex, view.BufferOffset) = (MemoryMarshal.Read<int>(value), buffer, offset);
        return view;
    }
}
