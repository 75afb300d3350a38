using System.Globalization;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// The days off that the law itself fixes (全国年节及纪念日放假办法, revised on 2024-11-10 from 2025 on). They stand in for a year
/// whose notice has not come: days moved to make longer holidays are then unknown, and so are weekends worked for them.
/// </summary>
public sealed class StatutoryHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private readonly IReadOnlyList<HolidayRule> rules;

    /// <summary>Holidays by these rules.</summary>
    public StatutoryHolidays(IEnumerable<HolidayRule> rules) => this.rules = [.. rules];

    /// <summary>The rules shipped with the program.</summary>
    public static StatutoryHolidays Shipped { get; } = new(DataLines.Shipped("statutory-holidays.csv").Select(Rule));

    /// <summary>Days off in that year; empty before the first rule.</summary>
    /// <param name="year">2000 to 2099: the lunar tables and the reckoning of 清明 end there.</param>
    public IReadOnlySet<DateOnly> Of(int year) => rules
        .Where(rule => rule.FromYear <= year && year <= (rule.ToYear ?? int.MaxValue))
        .SelectMany(rule => Enumerable.Range(0, rule.Days).Select(n => Anchor(rule, year).AddDays(rule.Offset + n)))
        .ToHashSet();

    private static DateOnly Anchor(HolidayRule rule, int year) => rule.Reckoning switch
    {
        "lunar" => LunarDay(year, rule.Month, rule.Day),
        "qingming" => new DateOnly(year, rule.Month, QingmingDay(year)),
        _ => new DateOnly(year, rule.Month, rule.Day),
    };

    private static DateOnly LunarDay(int year, int month, int day)
    {
        // The framework counts a leap month as a month of its own, so later months move by one.
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && leap <= month ? month + 1 : month, day, 0, 0, 0, 0));
    }

    /// <summary>Day in April on which 清明 falls, by the mean of the sun's year (0.2422 days beyond 365) from 4.81 in 2000; exact in 2001-2099.</summary>
    private static int QingmingDay(int year)
    {
        var y = year % 100;
        return (int)((y * 0.2422) + 4.81) - (y / 4);
    }

    private static HolidayRule Rule(string[] field) => new(
        field[0], field[1], int.Parse(field[2]), int.Parse(field[3]), int.Parse(field[4]), int.Parse(field[5]), int.Parse(field[6]),
        field[7].Length == 0 ? null : int.Parse(field[7]), field[8]);
}
