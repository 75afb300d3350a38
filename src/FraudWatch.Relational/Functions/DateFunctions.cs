namespace FraudWatch.Relational;

/// <summary>Functions of days, instants and intervals.</summary>
internal static class DateFunctions
{
    public static ScalarFunction Span(Func<long, Interval> of) => values => Value.Of(of(Casts.To(values[0], ValueKind.Whole).Whole));

    /// <summary>A whole number but for epoch, which counts seconds.</summary>
    public static Value Part(ReadOnlySpan<Value> values)
    {
        var part = values[0].Characters.ToLowerInvariant();
        if (values[1].Kind == ValueKind.Interval)
            return PartOf(values[1].Span, part);
        var instant = CalendarMath.InstantOf(values[1]);
        var time = CalendarMath.TimeOf(instant);
        return part switch
        {
            "year" => Value.Of((long)time.Year),
            "quarter" => Value.Of((time.Month + 2L) / 3),
            "month" => Value.Of((long)time.Month),
            "day" => Value.Of((long)time.Day),
            "hour" => Value.Of((long)time.Hour),
            "minute" => Value.Of((long)time.Minute),
            "second" => Value.Of((long)time.Second),
            "dow" => Value.Of((long)time.DayOfWeek),
            "isodow" => Value.Of(time.DayOfWeek == DayOfWeek.Sunday ? 7L : (long)time.DayOfWeek),
            "doy" => Value.Of((long)time.DayOfYear),
            "epoch" => Value.Of(instant / 1e6),
            _ => throw new QueryException($"The part {part} of a date is not known here."),
        };
    }

    public static Value Truncate(ReadOnlySpan<Value> values)
    {
        var part = values[0].Characters.ToLowerInvariant();
        var time = CalendarMath.TimeOf(CalendarMath.InstantOf(values[1]));
        return Value.Of(part switch
        {
            "year" => new DateTime(time.Year, 1, 1),
            "quarter" => new DateTime(time.Year, ((time.Month - 1) / 3 * 3) + 1, 1),
            "month" => new DateTime(time.Year, time.Month, 1),
            "week" => time.Date.AddDays(-(((int)time.DayOfWeek + 6) % 7)),
            "day" => time.Date,
            "hour" => time.Date.AddHours(time.Hour),
            "minute" => time.Date.AddHours(time.Hour).AddMinutes(time.Minute),
            _ => throw new QueryException($"Cutting a date to {part} is not known here."),
        });
    }

    private static Value PartOf(Interval span, string part) => part switch
    {
        "epoch" => Value.Of((double)span.Length / 1e6),
        "year" => Value.Of(span.Months / 12L),
        "month" => Value.Of(span.Months % 12L),
        "day" => Value.Of((long)span.Days),
        "hour" => Value.Of(span.Microseconds / 3_600_000_000),
        "minute" => Value.Of(span.Microseconds / 60_000_000 % 60),
        "second" => Value.Of(span.Microseconds / 1_000_000 % 60),
        _ => throw new QueryException($"The part {part} of an interval is not known here."),
    };
}
