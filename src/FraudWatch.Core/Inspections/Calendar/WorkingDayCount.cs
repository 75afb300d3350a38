namespace FraudWatch.Core.Inspections;

/// <summary>Counting in working days. The day on which a period begins is not counted (行政强制法 69, 民法典 201).</summary>
public static class WorkingDayCount
{
    /// <summary>The day that is so many working days after <paramref name="start"/>, or before it for a negative number.</summary>
    /// <param name="calendar">Whose working days.</param>
    /// <param name="start">The day of the event; not counted.</param>
    /// <param name="days">Working days; 0 is the start itself.</param>
    public static DateOnly AddWorkingDays(this IWorkingDays calendar, DateOnly start, int days)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var (day, step) = (start, Math.Sign(days));
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="start"/> up to and including <paramref name="end"/>; negative when the end is earlier.</summary>
    public static int CountWorkingDays(this IWorkingDays calendar, DateOnly start, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (end < start)
            return -calendar.CountWorkingDays(end, start);
        var count = 0;
        for (var day = start; day < end;)
        {
            day = day.AddDays(1);
            count += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The day itself when it is a working day, otherwise the next that is.</summary>
    public static DateOnly WorkingDayFrom(this IWorkingDays calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        while (!calendar.IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }
}
