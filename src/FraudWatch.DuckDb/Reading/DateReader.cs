using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>DATE: DateOnly by nature, midnight when asked for as DateTime.</summary>
internal sealed unsafe class DateReader(ColumnType type) : VectorReader<DateOnly>(type)
{
    public override DateOnly Read(int row) => Epoch.Date(((int*)Data)[row]);

    protected override T Convert<T>(int row) => typeof(T) == typeof(DateTime)
        ? (T)(object)Read(row).ToDateTime(TimeOnly.MinValue)
        : base.Convert<T>(row);
}
