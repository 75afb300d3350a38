using System.Runtime.InteropServices;
using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Values of a fixed number of bytes each.</summary>
public abstract class PrimitiveArray<T>(ArrayData data, ArrowTypeId type) : Array(data, type) where T : unmanaged
{
    /// <summary>All values; those that are missing have any content.</summary>
    public ReadOnlySpan<T> Values => MemoryMarshal.Cast<byte, T>(Data.Buffers[1].Span).Slice(Offset, Length);

    /// <summary>The stored value, or null where it is missing.</summary>
    public T? GetValue(int index) => IsValid(index) ? Values[index] : null;
}
