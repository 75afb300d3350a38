using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Between .NET's dates and times and DuckDB's days and microseconds since 1970-01-01.</summary>
internal static class Epoch
{
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;
    private static readonly long FirstTick = DateTime.UnixEpoch.Ticks;

    public static int Days(DateOnly date) => date.DayNumber - FirstDay;

    public static long Micros(DateTime time) => FloorDivide(time.Ticks - FirstTick, TimeSpan.TicksPerMicrosecond);

    /// <summary>The count of <paramref name="unit"/>s since 1970; what is finer than the unit is cut off, towards the past.</summary>
    /// <exception cref="OverflowException">64 bits of nanoseconds end in the year 2262.</exception>
    public static long Count(DateTime time, TimestampUnit unit) => unit switch
    {
        TimestampUnit.Seconds => FloorDivide(time.Ticks - FirstTick, TimeSpan.TicksPerSecond),
        TimestampUnit.Milliseconds => FloorDivide(time.Ticks - FirstTick, TimeSpan.TicksPerMillisecond),
        TimestampUnit.Nanoseconds => checked((time.Ticks - FirstTick) * TimeSpan.NanosecondsPerTick),
        _ => Micros(time),
    };

    public static long Micros(TimeOnly time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    public static NativeInterval Interval(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond);

    public static DateOnly Date(int days)
    {
        var number = (long)days + FirstDay;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw OutOfRange("date", days, "days");
    }

    /// <summary>A point in time from a count of <paramref name="unit"/>s since 1970.</summary>
    public static DateTime Time(long count, TimestampUnit unit, DateTimeKind kind)
    {
        var ticks = unit switch
        {
            TimestampUnit.Seconds => (Int128)count * TimeSpan.TicksPerSecond,
            TimestampUnit.Milliseconds => (Int128)count * TimeSpan.TicksPerMillisecond,
            TimestampUnit.Nanoseconds => FloorDivide(count, TimeSpan.NanosecondsPerTick),
            _ => (Int128)count * TimeSpan.TicksPerMicrosecond,
        } + FirstTick;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, kind)
            : throw OutOfRange("timestamp", count, unit.ToString());
    }

    public static TimeOnly TimeOfDay(long micros) => micros < TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond
        ? new TimeOnly(micros * TimeSpan.TicksPerMicrosecond)
        : throw new InvalidCastException("The time 24:00:00 has no .NET value; cast it to VARCHAR in SQL.");

    public static TimeSpan Span(NativeInterval interval) => interval.Months == 0
        ? new TimeSpan(interval.Days * TimeSpan.TicksPerDay + interval.Micros * TimeSpan.TicksPerMicrosecond)
        : throw new InvalidCastException($"An interval of {interval.Months} months has no fixed length, so it is no TimeSpan; cast it to VARCHAR in SQL.");

    private static long FloorDivide(long value, long divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);

    private static InvalidCastException OutOfRange(string what, long count, string unit) =>
        new($"The {what} lies {count} {unit.ToLowerInvariant()} from 1970, infinite or outside the years 1 to 9999, and has no .NET value; cast it to VARCHAR in SQL.");
}
