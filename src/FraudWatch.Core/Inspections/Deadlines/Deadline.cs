namespace FraudWatch.Core.Inspections;

/// <summary>Computes the last day of a legal period.</summary>
public static class Deadline
{
    /// <summary>The last day for a step that began with an event on <paramref name="start"/>, a day that is not counted itself.</summary>
    /// <param name="clock">The step's clock.</param>
    /// <param name="start">Day of the event.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="extensions">How many of the clock's extensions were granted.</param>
    /// <param name="excluded">Days that do not count; they may overlap.</param>
    /// <param name="period">The region's or the agreement's period, for a clock that has none of its own.</param>
    /// <exception cref="ArgumentException">No period is known, more extensions than the law allows, or excluded days where it allows none.</exception>
    public static DueDate Due(
        Clock clock, DateOnly start, IWorkingDays calendar, int extensions = 0, IReadOnlyList<ExcludedPeriod>? excluded = null, int? period = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(calendar);
        if (extensions < 0 || extensions > clock.Extensions.Count)
            throw new ArgumentException($"{clock.Step} can be extended {clock.Extensions.Count} times, not {extensions} ({clock.Source}).", nameof(extensions));
        if (excluded is { Count: > 0 } && !clock.CanExclude)
            throw new ArgumentException($"No days may be left out of {clock.Step} ({clock.Source}).", nameof(excluded));
        var length = clock.Period ?? period
            ?? throw new ArgumentException($"{clock.Step} has no national period ({clock.Source}): the region's is needed.", nameof(period));

        length += clock.Extensions.Take(extensions).Sum();
        var last = Last(clock, start, length, calendar, excluded ?? []);
        if (clock.MovesToWorkingDay)
            last = calendar.WorkingDayFrom(last);
        var counts = clock.DayKind == DayKind.Working || clock.MovesToWorkingDay;
        return new DueDate(last, counts && !IsPublished(calendar, start, last));
    }

    private static DateOnly Last(Clock clock, DateOnly start, int length, IWorkingDays calendar, IReadOnlyList<ExcludedPeriod> excluded) => clock.Unit switch
    {
        PeriodUnit.Hour => start.AddDays((length + 23) / 24),
        PeriodUnit.Month => start.AddMonths(length),
        PeriodUnit.Year => start.AddYears(length),
        _ => LastDay(start, length, day => clock.DayKind == DayKind.Calendar || calendar.IsWorkingDay(day), excluded),
    };

    private static DateOnly LastDay(DateOnly start, int length, Func<DateOnly, bool> counts, IReadOnlyList<ExcludedPeriod> excluded)
    {
        var (day, step) = (start, Math.Sign(length));
        for (var left = Math.Abs(length); left > 0;)
        {
            day = day.AddDays(step);
            left -= counts(day) && !excluded.Any(period => period.From <= day && day <= period.To) ? 1 : 0;
        }

        return day;
    }

    private static bool IsPublished(IWorkingDays calendar, DateOnly start, DateOnly last)
    {
        var (first, end) = start < last ? (start, last) : (last, start);
        return Enumerable.Range(first.Year, end.Year - first.Year + 1)
            .All(year => calendar.IsPublished(year == first.Year ? first : new DateOnly(year, 1, 1)));
    }
}
