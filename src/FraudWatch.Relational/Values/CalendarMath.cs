namespace FraudWatch.Relational;

/// <summary>Days and microseconds since 1970-01-01, and what is added to them.</summary>
internal static class CalendarMath
{
    /// <summary>Day number of 1970-01-01.</summary>
    public const int Epoch = 719_162;

    public static DateOnly DateOf(long days) => DateOnly.FromDayNumber(checked((int)(days + Epoch)));

    public static DateTime TimeOf(long microseconds) => DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>The day on which an instant falls.</summary>
    public static long DayOf(long microseconds) => Math.DivRem(microseconds, Interval.MicrosecondsPerDay) is var (day, rest) && rest < 0 ? day - 1 : day;

    /// <summary>Microseconds of a date's midnight or of a timestamp.</summary>
    public static long InstantOf(Value value) => value.Kind == ValueKind.Date ? value.Whole * Interval.MicrosecondsPerDay : value.Whole;

    /// <summary>Months first, cut to the month's last day, then days, then the rest.</summary>
    public static Value Plus(Value start, Interval span)
    {
        var instant = InstantOf(start);
        if (span.Months != 0)
        {
            var time = TimeOf(instant);
            instant += (time.AddMonths(span.Months).Ticks - time.Ticks) / TimeSpan.TicksPerMicrosecond;
        }

        return Value.Instant(instant + (span.Days * Interval.MicrosecondsPerDay) + span.Microseconds);
    }

    public static Value Minus(Value left, Value right)
    {
        if (left.Kind == ValueKind.Date && right.Kind == ValueKind.Date)
            return Value.Of(left.Whole - right.Whole);
        var (days, rest) = Math.DivRem(InstantOf(left) - InstantOf(right), Interval.MicrosecondsPerDay);
        return Value.Of(new Interval(0, checked((int)days), rest));
    }
}
