using System.Runtime.InteropServices;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Bytes of any length: short values lie in their view, long ones in buffers that views point into.</summary>
public class BinaryViewArray : Array
{
    private const int FirstDataBuffer = 2;

    public BinaryViewArray(ArrayData data) : this(data, ArrowTypeId.BinaryView)
    {
    }

    /// <summary>For the arrays whose bytes are something else.</summary>
    protected BinaryViewArray(ArrayData data, ArrowTypeId type) : base(data, type)
    {
    }

    /// <summary>The bytes of one value; empty where it is missing.</summary>
    public ReadOnlySpan<byte> GetBytes(int index)
    {
        if (IsNull(index))
            return default;
        var views = Data.Buffers[1].Span;
        var bytes = views.Slice((Offset + index) * BinaryView.Size, BinaryView.Size);
        var view = MemoryMarshal.Read<BinaryView>(bytes);
        return view.Length <= BinaryView.InlineLength
            ? bytes.Slice(BinaryView.InlineOffset, view.Length)
            : Data.Buffers[FirstDataBuffer + view.BufferIndex].Span.Slice(view.BufferOffset, view.Length);
    }
}
