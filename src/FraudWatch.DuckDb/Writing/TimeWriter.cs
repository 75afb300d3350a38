using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class TimeWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    public override void Write(int row, TimeOnly value) => ((long*)Data)[row] = Epoch.Micros(value);
}
