namespace FraudWatch.Core.Inspections;

/// <summary>How far ahead the working days are known.</summary>
public static class CalendarReach
{
    // The notice of a year has come between late October and late November of the year before.
    private const int NoticeMonth = 12;

    /// <summary>Years whose notice should be there and is not: the present one, and from December on the next.</summary>
    public static IReadOnlyList<int> Missing(IWorkingDays calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var last = today.Month >= NoticeMonth ? today.Year + 1 : today.Year;
        return [.. Enumerable.Range(today.Year, last - today.Year + 1).Where(year => !calendar.IsPublished(new DateOnly(year, 1, 1)))];
    }

    /// <summary>What is to be done about a missing year.</summary>
    public static string SentenceOf(int year) =>
        $"The working-day calendar of {year} is missing: its periods rest on the statutory holidays alone until the State Council's notice is loaded.";
}
