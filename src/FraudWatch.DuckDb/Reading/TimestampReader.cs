using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>The timestamp types: wall clock time, or UTC for those with a time zone.</summary>
internal sealed unsafe class TimestampReader(ColumnType type, TimestampUnit unit) : VectorReader<DateTime>(type)
{
    private readonly DateTimeKind kind = type.Id == DuckDBType.TimestampTz ? DateTimeKind.Utc : DateTimeKind.Unspecified;

    public override DateTime Read(int row) => Epoch.Time(((long*)Data)[row], unit, kind);

    protected override T Convert<T>(int row)
    {
        if (typeof(T) == typeof(DateOnly))
            return (T)(object)DateOnly.FromDateTime(Read(row));
        if (typeof(T) == typeof(DateTimeOffset))
            return (T)(object)new DateTimeOffset(Read(row), TimeSpan.Zero);
        return base.Convert<T>(row);
    }
}
