namespace Apache.Arrow;

/// <summary>A column's values; disposing gives their memory back.</summary>
public interface IArrowArray : IDisposable
{
    int Length { get; }

    int Offset { get; }

    int NullCount { get; }

    ArrayData Data { get; }

    bool IsNull(int index);

    bool IsValid(int index);
}
