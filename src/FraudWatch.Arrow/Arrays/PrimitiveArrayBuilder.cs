using Apache.Arrow.Types;

namespace Apache.Arrow;

/// <summary>Collects values of a fixed number of bytes each.</summary>
/// <typeparam name="T">What is stored.</typeparam>
/// <typeparam name="TArray">What is built.</typeparam>
public abstract class PrimitiveArrayBuilder<T, TArray>(IArrowType type, Func<ArrayData, TArray> build)
    where T : unmanaged
    where TArray : IArrowArray
{
    private readonly ArrowBuffer.Builder<T> values = new();
    private readonly ArrowBuffer.BitmapBuilder validity = new();

    /// <summary>Values so far.</summary>
    public int Length => values.Length;

    public PrimitiveArrayBuilder<T, TArray> Append(T value)
    {
        values.Append(value);
        validity.Append(true);
        return this;
    }

    /// <summary>A value, or a missing one for null.</summary>
    public PrimitiveArrayBuilder<T, TArray> Append(T? value) => value is { } present ? Append(present) : AppendNull();

    public PrimitiveArrayBuilder<T, TArray> AppendNull()
    {
        values.Append(default(T));
        validity.Append(false);
        return this;
    }

    public PrimitiveArrayBuilder<T, TArray> AppendRange(IEnumerable<T> source)
    {
        foreach (var value in source)
            Append(value);
        return this;
    }

    public TArray Build() => build(new ArrayData(type, Length, validity.UnsetBitCount, 0,
        [validity.UnsetBitCount > 0 ? validity.Build() : ArrowBuffer.Empty, values.Build()]));
}
