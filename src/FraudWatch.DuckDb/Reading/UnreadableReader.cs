using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A type without a .NET value: NULLs read as NULL, anything else says what to do.</summary>
internal sealed class UnreadableReader(ColumnType type) : VectorReader(type)
{
    public override Type ClrType => typeof(object);

    protected override object Box(int row) => throw Unreadable();

    protected override T Convert<T>(int row) => throw Unreadable();

    private NotSupportedException Unreadable() => new($"DuckDB's type {Type.Id} has no .NET value here; cast it to VARCHAR in SQL.");
}
