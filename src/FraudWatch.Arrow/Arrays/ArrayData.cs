using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>
/// What an array is made of: its buffers in the order that Arrow prescribes for the type, the children of a nested type
/// and the values of a dictionary.
/// </summary>
public sealed class ArrayData : IDisposable
{
    /// <summary>A count of missing values that nobody has taken yet.</summary>
    public const int UnknownNullCount = -1;

    private int nullCount;
    private bool disposed;

    /// <param name="dataType">Its type.</param>
    /// <param name="length">Number of values.</param>
    /// <param name="nullCount">How many are missing; -1 when it is to be counted.</param>
    /// <param name="offset">Number of values to skip at the start of the buffers.</param>
    /// <param name="buffers">Taken over: disposed with this object.</param>
    /// <param name="children">Taken over too.</param>
    /// <param name="dictionary">Taken over too.</param>
    public ArrayData(IArrowType dataType, int length, int nullCount = 0, int offset = 0,
        ArrowBuffer[]? buffers = null, ArrayData[]? children = null, ArrayData? dictionary = null)
    {
        (DataType, Length, this.nullCount, Offset) = (dataType, length, nullCount, offset);
        (Buffers, Children, Dictionary) = (buffers ?? [], children ?? [], dictionary);
    }

    public IArrowType DataType { get; }

    public int Length { get; }

    public int Offset { get; }

    public ArrowBuffer[] Buffers { get; }

    public ArrayData[] Children { get; }

    public ArrayData? Dictionary { get; }

    /// <summary>How many values are missing; counted at the first call where it is not known.</summary>
    public int NullCount
    {
        get
        {
            if (nullCount == UnknownNullCount)
                nullCount = CountNulls();
            return nullCount;
        }
    }

    /// <summary>A part of the values over the same memory, to be disposed on its own.</summary>
    public ArrayData Slice(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset + (long)length, Length, nameof(length));
        ObjectDisposedException.ThrowIf(disposed, this);
        return new ArrayData(DataType, length, nullCount == 0 ? 0 : UnknownNullCount, Offset + offset, ShareBuffers(), ShareChildren(), Dictionary?.Share());
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        foreach (var buffer in Buffers)
            buffer.Dispose();
        foreach (var child in Children)
            child.Dispose();
        Dictionary?.Dispose();
    }

    /// <summary>The same values over the same memory, to be disposed on its own.</summary>
    internal ArrayData Share() => Slice(0, Length);

    /// <summary>The same buffers under another type, to be disposed on its own.</summary>
    internal ArrayData As(IArrowType type) =>
        new(type, Length, nullCount, Offset, ShareBuffers(), ShareChildren(), Dictionary?.Share());

    private ArrowBuffer[] ShareBuffers() => System.Array.ConvertAll(Buffers, buffer => buffer.Share());

    private ArrayData[] ShareChildren() => System.Array.ConvertAll(Children, child => child.Share());

    private int CountNulls()
    {
        if (DataType.TypeId == ArrowTypeId.Null)
            return Length;
        return Buffers.Length == 0 || Buffers[0].IsEmpty ? 0 : Length - BitUtility.CountBits(Buffers[0].Span, Offset, Length);
    }
}
