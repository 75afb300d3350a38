using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class GuidWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    public override void Write(int row, Guid value) => ((NativeHugeInt*)Data)[row] = GuidBits.InVector(value);
}
