using System.Runtime.InteropServices;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Lists: offsets into one array of all elements.</summary>
public sealed class ListArray(ArrayData data) : Array(data, ArrowTypeId.List)
{
    /// <summary>The elements of all lists; disposed with this array.</summary>
    public IArrowArray Values { get; } = ArrowArrayFactory.BuildArray(data.Children[0]);

    /// <summary>Where each list begins in <see cref="Values"/>, and where the last one ends.</summary>
    public ReadOnlySpan<int> ValueOffsets => Length == 0
        ? default
        : MemoryMarshal.Cast<byte, int>(Data.Buffers[1].Span).Slice(Offset, Length + 1);

    /// <summary>Number of elements; 0 where the list is missing.</summary>
    public int GetValueLength(int index) => IsNull(index) ? 0 : ValueOffsets[index + 1] - ValueOffsets[index];

    /// <summary>The elements of one list, to be disposed on their own; null where it is missing.</summary>
    public IArrowArray? GetSlicedValues(int index) => IsNull(index)
        ? null
        : ArrowArrayFactory.BuildArray(Data.Children[0].Slice(ValueOffsets[index], GetValueLength(index)));
}
