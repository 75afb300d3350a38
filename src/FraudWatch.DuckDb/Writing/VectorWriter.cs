using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// Writes one column of the chunk that an appender fills. Each kind of .NET value has a method; a writer overrides
/// those that its column can hold exactly, and the others refuse.
/// </summary>
internal abstract unsafe class VectorWriter(string column, ColumnType type)
{
    private const int BitsOfWord = 64;
    private ulong* validity;

    protected string Column { get; } = column;

    protected ColumnType Type { get; } = type;

    protected IntPtr Vector { get; private set; }

    protected void* Data { get; private set; }

    /// <summary>Turns to the empty vector of a chunk that was created or reset.</summary>
    public void Attach(IntPtr vector)
    {
        Vector = vector;
        Data = NativeMethods.VectorGetData(vector);
        validity = NativeMethods.VectorGetValidity(vector);
    }

    public void WriteNull(int row)
    {
        if (validity == null)
        {
            NativeMethods.VectorEnsureValidityWritable(Vector);
            validity = NativeMethods.VectorGetValidity(Vector);
        }

        validity[row / BitsOfWord] &= ~(1UL << (row % BitsOfWord));
    }

    /// <summary>Undoes a NULL that an abandoned row left at this place.</summary>
    public void MarkPresent(int row)
    {
        if (validity != null)
            validity[row / BitsOfWord] |= 1UL << (row % BitsOfWord);
    }

    public virtual void Write(int row, bool value) => throw Refuse(value);

    public virtual void Write(int row, long value) => throw Refuse(value);

    public virtual void Write(int row, Int128 value) => throw Refuse(value);

    public virtual void Write(int row, double value) => throw Refuse(value);

    public virtual void Write(int row, decimal value) => throw Refuse(value);

    public virtual void Write(int row, string value) => throw Refuse(value);

    public virtual void Write(int row, byte[] value) => throw Refuse(value);

    public virtual void Write(int row, DateOnly value) => throw Refuse(value);

    public virtual void Write(int row, TimeOnly value) => throw Refuse(value);

    public virtual void Write(int row, DateTime value) => throw Refuse(value);

    public virtual void Write(int row, TimeSpan value) => throw Refuse(value);

    public virtual void Write(int row, Guid value) => throw Refuse(value);

    protected InvalidOperationException Refuse(object value) =>
        new($"The value '{value}' of type {value.GetType().Name} cannot be appended to column '{Column}', which is {Type}.");
}
