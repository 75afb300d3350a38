using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class TimeReader(ColumnType type) : VectorReader<TimeOnly>(type)
{
    public override TimeOnly Read(int row) => Epoch.TimeOfDay(((long*)Data)[row]);

    protected override T Convert<T>(int row) => typeof(T) == typeof(TimeSpan)
        ? (T)(object)Read(row).ToTimeSpan()
        : base.Convert<T>(row);
}
