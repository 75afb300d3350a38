using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class IntervalWriter(string column, ColumnType type) : VectorWriter(column, type)
{
    public override void Write(int row, TimeSpan value) => ((NativeInterval*)Data)[row] = Epoch.Interval(value);
}
