using System.Buffers;
using System.Text;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>VARCHAR columns; DuckDB copies the bytes.</summary>
internal sealed unsafe class StringWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    private const int StackBytes = 512;

    public override void Write(int row, string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= StackBytes)
        {
            Assign(row, value, stackalloc byte[StackBytes]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        Assign(row, value, rented);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Assign(int row, string value, Span<byte> buffer)
    {
        var length = Encoding.UTF8.GetBytes(value, buffer);
        fixed (byte* bytes = buffer)
            NativeMethods.VectorAssignStringElement(Vector, (ulong)row, bytes, (ulong)length);
    }
}
