using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>BLOB columns; DuckDB copies the bytes.</summary>
internal sealed unsafe class BlobWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    public override void Write(int row, byte[] value)
    {
        fixed (byte* bytes = value)
            NativeMethods.VectorAssignStringElement(Vector, (ulong)row, bytes, (ulong)value.Length);
    }
}
