using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>What all arrays have: a length, missing values, and the memory that they read.</summary>
public abstract class Array : IArrowArray
{
    /// <param name="data">Taken over: disposed with the array.</param>
    /// <param name="types">The types that the array can show.</param>
    /// <exception cref="ArgumentException">The data is of another type.</exception>
    protected Array(ArrayData data, params ReadOnlySpan<ArrowTypeId> types)
    {
        if (!types.Contains(data.DataType.TypeId))
            throw new ArgumentException($"Data of the type {data.DataType} cannot be shown as {GetType().Name}.", nameof(data));
        Data = data;
    }

    public ArrayData Data { get; }

    public int Length => Data.Length;

    public int Offset => Data.Offset;

    public int NullCount => Data.NullCount;

    /// <summary>A bit per value, set where there is one; empty when none is missing.</summary>
    public ReadOnlySpan<byte> NullBitmap => Data.Buffers.Length > 0 ? Data.Buffers[0].Span : default;

    public virtual bool IsValid(int index)
    {
        CheckIndex(index);
        var bitmap = NullBitmap;
        return bitmap.IsEmpty || BitUtility.GetBit(bitmap, Offset + index);
    }

    public bool IsNull(int index) => !IsValid(index);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Data.Dispose();
    }

    /// <summary>Throws unless there is a value with this number.</summary>
    protected void CheckIndex(int index) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Length, nameof(index));
}
