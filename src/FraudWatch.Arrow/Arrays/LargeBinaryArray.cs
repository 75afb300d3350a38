using System.Runtime.InteropServices;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Bytes of any length: offsets of 64 bits into one buffer.</summary>
public class LargeBinaryArray : Array
{
    public LargeBinaryArray(ArrayData data) : this(data, ArrowTypeId.LargeBinary)
    {
    }

    /// <summary>For the arrays whose bytes are something else.</summary>
    protected LargeBinaryArray(ArrayData data, ArrowTypeId type) : base(data, type)
    {
    }

    /// <summary>Where each value begins in <see cref="Values"/>, and where the last one ends.</summary>
    public ReadOnlySpan<long> ValueOffsets => Length == 0
        ? default
        : MemoryMarshal.Cast<byte, long>(Data.Buffers[1].Span).Slice(Offset, Length + 1);

    /// <summary>The bytes of all values.</summary>
    public ReadOnlySpan<byte> Values => Data.Buffers[2].Span;

    /// <summary>The bytes of one value; empty where it is missing.</summary>
    public ReadOnlySpan<byte> GetBytes(int index)
    {
        if (IsNull(index))
            return default;
        var offsets = ValueOffsets;
        var start = (int)offsets[index];
        return Values[start..(int)offsets[index + 1]];
    }
}
