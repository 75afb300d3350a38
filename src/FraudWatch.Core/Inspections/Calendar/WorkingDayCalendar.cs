using System.Globalization;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// The official calendar as data: days named by the yearly notices of the State Council's office, weekdays otherwise. A year
/// whose notice is not known goes by the statutory holidays of its law, and says so (<see cref="IsPublished"/>).
/// </summary>
public sealed class WorkingDayCalendar : IWorkingDays
{
    private readonly Dictionary<DateOnly, CalendarDay> named;
    private readonly HashSet<int> published;
    private readonly StatutoryHolidays statutory;
    private readonly Dictionary<int, IReadOnlySet<DateOnly>> provisional = [];

    private WorkingDayCalendar(Dictionary<DateOnly, CalendarDay> named, StatutoryHolidays statutory)
    {
        this.named = named;
        this.statutory = statutory;
        // Notices name a day of the year before (30 December) with the next year: only a year with its National Day is a whole one.
        published = [.. named.Keys.Where(day => day is { Month: 10, Day: 1 }).Select(day => day.Year)];
    }

    /// <summary>The notices shipped with the program.</summary>
    public static WorkingDayCalendar Shipped { get; } = Of(Read(DataLines.Shipped("calendar.csv"), "calendar.csv"));

    /// <summary>A calendar of these days only.</summary>
    public static WorkingDayCalendar Of(IEnumerable<CalendarDay> days) =>
        new(days.ToDictionary(day => day.Day), StatutoryHolidays.Shipped);

    /// <summary>Reads days written as the shipped table is: day, is_working_day, notice.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names it.</exception>
    public static IReadOnlyList<CalendarDay> Parse(string text, string name) => [.. Read(DataLines.Parse(text, name), name)];

    /// <summary>This calendar with further days, which win over those known: the notice of a new year, or a correction.</summary>
    public WorkingDayCalendar With(IEnumerable<CalendarDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var all = new Dictionary<DateOnly, CalendarDay>(named);
        foreach (var day in days)
            all[day.Day] = day;
        return new WorkingDayCalendar(all, statutory);
    }

    /// <inheritdoc />
    public bool IsWorkingDay(DateOnly day)
    {
        if (named.TryGetValue(day, out var known))
            return known.IsWorkingDay;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && (IsPublished(day) || !Provisional(day.Year).Contains(day));
    }

    /// <inheritdoc />
    public bool IsPublished(DateOnly day) => published.Contains(day.Year);

    private IReadOnlySet<DateOnly> Provisional(int year)
    {
        lock (provisional)
        {
            if (!provisional.TryGetValue(year, out var days))
                provisional[year] = days = statutory.Of(year);
            return days;
        }
    }

    private static IEnumerable<CalendarDay> Read(IEnumerable<string[]> rows, string name) => rows.Select((fields, i) =>
        DateOnly.TryParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && bool.TryParse(fields[1], out var works)
            ? new CalendarDay(day, works, fields[2])
            : throw new InvalidDataException($"{name}, row {i + 1}: a day (2027-01-01), true or false, and the notice are expected."));
}
