using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>The timestamp columns. TIMESTAMPTZ holds UTC, to which a local DateTime is turned; the others hold the wall clock as it is.</summary>
internal sealed unsafe class TimestampWriter(string column, ColumnType type, TimestampUnit unit) : VectorWriter(column, type)
{
    public override void Write(int row, DateTime value) =>
        ((long*)Data)[row] = Epoch.Count(Type.Id == DuckDBType.TimestampTz && value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value, unit);

    public override void Write(int row, DateOnly value) => Write(row, value.ToDateTime(TimeOnly.MinValue));
}
