using System.Globalization;

namespace FraudWatch.Server.Jobs;

/// <summary>Says the usual schedules in words; others are quoted as they are.</summary>
public static class CronWords
{
    private static readonly Dictionary<string, (string Zh, string En)> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MON"] = ("星期一", "Monday"),
        ["TUE"] = ("星期二", "Tuesday"),
        ["WED"] = ("星期三", "Wednesday"),
        ["THU"] = ("星期四", "Thursday"),
        ["FRI"] = ("星期五", "Friday"),
        ["SAT"] = ("星期六", "Saturday"),
        ["SUN"] = ("星期日", "Sunday"),
        ["MON-FRI"] = ("星期一至星期五", "Monday to Friday"),
    };

    /// <param name="schedule">A checked schedule.</param>
    public static (string Zh, string En) Of(string schedule)
    {
        if (schedule == JobSchedules.Never)
            return ("仅在要求时运行", "only when somebody asks");
        return schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["0", var minute, var hour, var day, "*", var weekday]
            && Clock(minute, hour) is { } clock && OnDays(day, weekday) is { } days
            ? (days.Zh + clock.Zh, $"{clock.En}{days.En}")
            : ($"按表达式 {schedule}", $"by the expression {schedule}");
    }

    private static (string Zh, string En)? Clock(string minute, string hour)
    {
        if (Number(minute, 59) is { } m && Number(hour, 23) is { } h)
            return ($"{h:00}:{m:00}", $"at {h:00}:{m:00}");
        if (Step(minute) is { } every && hour == "*")
            return ($"每{every}分钟", $"every {every} minutes");
        if (Number(minute, 59) is { } past && hour == "*")
            return ($"每小时{past:00}分", $"{past} minutes past every hour");
        return Number(minute, 59) is { } at && hour.Split('-') is [var from, var to] && Number(from, 23) is { } f && Number(to, 23) is { } t
            ? ($"{f:00}时至{t:00}时每小时{at:00}分", $"{at} minutes past every hour from {f:00} to {t:00}")
            : null;
    }

    private static (string Zh, string En)? OnDays(string day, string weekday) => (day, weekday) switch
    {
        ("*", "?") or ("?", "*") => ("每天", " every day"),
        ("?", _) when Days.TryGetValue(weekday, out var name) => ($"每{name.Zh}", $" on {name.En}"),
        ("L", "?") => ("每月最后一天", " on the last day of the month"),
        (_, "?") when Number(day, 31) is { } of => ($"每月{of}日", $" on day {of} of the month"),
        _ => null,
    };

    private static int? Step(string field) => field.Split('/') is ["0" or "*", var step] ? Number(step, 59) : null;

    private static int? Number(string field, int most) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most ? value : null;
}
