using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class WorkingDayTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Shipped;

    [Theory]
    [InlineData("2026-02-14", true)] // Saturday worked for the Spring Festival
    [InlineData("2026-02-23", false)] // last day of the Spring Festival
    [InlineData("2026-02-24", true)]
    [InlineData("2025-05-02", false)] // the second day of Labour Day, new in 2025
    [InlineData("2024-05-11", true)] // Saturday worked
    [InlineData("2023-06-24", false)] // Dragon Boat Festival, a Saturday
    [InlineData("2026-11-21", false)] // an ordinary Saturday
    [InlineData("2026-11-23", true)] // an ordinary Monday
    public void A_published_year_goes_by_its_notice(string day, bool works)
    {
        Assert.True(Calendar.IsPublished(DateOnly.Parse(day)));
        Assert.Equal(works, Calendar.IsWorkingDay(DateOnly.Parse(day)));
    }

    [Fact]
    public void A_period_over_the_Spring_Festival_leaves_out_its_days_and_counts_the_Saturdays_worked()
    {
        // 13 February 2026 is a Friday: 14 (worked), 24, 25, 26, 27 February are the five working days after it.
        Assert.Equal(new DateOnly(2026, 2, 27), Calendar.AddWorkingDays(new DateOnly(2026, 2, 13), 5));
        Assert.Equal(5, Calendar.CountWorkingDays(new DateOnly(2026, 2, 13), new DateOnly(2026, 2, 27)));
        Assert.Equal(new DateOnly(2026, 2, 13), Calendar.AddWorkingDays(new DateOnly(2026, 2, 27), -5));
    }

    [Theory]
    [InlineData(2024, "2024-02-09", false)] // New Year's Eve was no statutory holiday in 2014-2024
    [InlineData(2024, "2024-02-12", true)]
    [InlineData(2024, "2024-05-02", false)]
    [InlineData(2028, "2028-01-25", true)] // New Year's Eve of 2028
    [InlineData(2028, "2028-01-28", true)] // third day of the first month
    [InlineData(2028, "2028-05-02", true)]
    [InlineData(2028, "2028-10-03", true)]
    [InlineData(2028, "2028-05-28", true)] // fifth of the fifth month
    [InlineData(2012, "2012-01-22", true)]
    public void The_law_of_the_year_fixes_its_statutory_holidays(int year, string day, bool isHoliday) =>
        Assert.Equal(isHoliday, StatutoryHolidays.Shipped.Of(year).Contains(DateOnly.Parse(day)));

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Every_statutory_holiday_of_a_published_year_is_a_day_off_in_its_notice(int year) =>
        Assert.All(StatutoryHolidays.Shipped.Of(year), day => Assert.False(Calendar.IsWorkingDay(day), $"{day:yyyy-MM-dd} is worked."));

    [Fact]
    public void A_year_without_a_notice_is_provisional_until_the_notice_is_loaded()
    {
        var newYear = new DateOnly(2028, 1, 3);
        Assert.False(Calendar.IsPublished(newYear));
        Assert.True(Calendar.IsWorkingDay(newYear));

        var loaded = Calendar.With(WorkingDayCalendar.Parse("day:DATE,is_working_day:BOOLEAN,notice\n2028-01-03,false,notice\n2028-10-01,false,notice\n", "calendar.csv"));

        Assert.True(loaded.IsPublished(newYear));
        Assert.False(loaded.IsWorkingDay(newYear));
        Assert.False(Calendar.IsPublished(newYear));
    }

    [Fact]
    public void A_calendar_line_that_cannot_be_read_is_named()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => WorkingDayCalendar.Parse("day,is_working_day,notice\n2028-13-01,false,x\n", "2028.csv"));

        Assert.Contains("2028.csv, row 1", wrong.Message, StringComparison.Ordinal);
    }
}
