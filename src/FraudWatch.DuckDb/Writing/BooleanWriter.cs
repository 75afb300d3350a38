using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class BooleanWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    public override void Write(int row, bool value) => ((byte*)Data)[row] = value ? (byte)1 : (byte)0;
}
