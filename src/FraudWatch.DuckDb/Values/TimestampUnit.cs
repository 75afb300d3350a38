namespace DuckDB.NET.Data;

internal enum TimestampUnit
{
    Microseconds,
    Seconds,
    Milliseconds,
    Nanoseconds,
}
