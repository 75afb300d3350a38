using FraudWatch.Core.Inspections;

namespace FraudWatch.Core.Tests.Inspections;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("clue_check", "2026-02-13", "2026-03-12")] // 15 working days over the Spring Festival, with two Saturdays worked
    [InlineData("decision", "2026-01-01", "2026-04-01")] // 90 calendar days, a holiday or not
    [InlineData("hearing_notice", "2026-10-09", "2026-09-22")] // 7 working days before, over the National Day and the Mid-Autumn Festival
    [InlineData("lawsuit", "2026-04-01", "2026-10-08")] // six months end on the National Day, and move behind it
    [InlineData("fine_payment", "2026-09-18", "2026-10-08")] // the fifteenth day is a holiday
    [InlineData("penalty_bar", "2024-02-29", "2026-02-28")]
    [InlineData("crime_transfer", "2026-03-02", "2026-03-03")]
    [InlineData("flying_transfer_progress", "2026-03-02", "2026-04-14")] // 30 working days over 清明
    public void A_step_is_due_on_the_last_day_of_its_legal_period(string step, string start, string due) =>
        Assert.Equal(DateOnly.Parse(due), Deadline.Due(ClockTable.Shipped.Find(step), DateOnly.Parse(start), WorkingDayCalendar.Shipped).Day);

    [Fact]
    public void A_decision_can_be_extended_twice_and_not_a_third_time()
    {
        var clock = ClockTable.Shipped.Find("decision");
        var filed = new DateOnly(2026, 1, 1);

        Assert.Equal(filed.AddDays(90 + 30 + 60), Deadline.Due(clock, filed, WorkingDayCalendar.Shipped, extensions: 2).Day);
        Assert.Throws<ArgumentException>(() => Deadline.Due(clock, filed, WorkingDayCalendar.Shipped, extensions: 3));
    }

    [Fact]
    public void Days_of_a_hearing_and_of_an_appraisal_at_the_same_time_are_left_out_once()
    {
        var filed = new DateOnly(2026, 1, 1);
        ExcludedPeriod[] excluded = [new(new(2026, 2, 1), new(2026, 2, 10), "hearing"), new(new(2026, 2, 6), new(2026, 2, 15), "appraisal")];

        Assert.Equal(filed.AddDays(90 + 15), Deadline.Due(ClockTable.Shipped.Find("decision"), filed, WorkingDayCalendar.Shipped, excluded: excluded).Day);
    }

    [Fact]
    public void Nothing_is_left_out_of_a_clock_whose_law_leaves_nothing_out()
    {
        ExcludedPeriod[] excluded = [new(new(2026, 2, 1), new(2026, 2, 10), "hearing")];

        Assert.Throws<ArgumentException>(() =>
            Deadline.Due(ClockTable.Shipped.Find("service"), new DateOnly(2026, 2, 1), WorkingDayCalendar.Shipped, excluded: excluded));
    }

    [Fact]
    public void The_period_of_an_appeal_is_the_regions()
    {
        var clock = ClockTable.Shipped.Find("agreement_appeal");

        Assert.Throws<ArgumentException>(() => Deadline.Due(clock, new DateOnly(2026, 3, 2), WorkingDayCalendar.Shipped));
        Assert.Equal(new DateOnly(2026, 3, 16), Deadline.Due(clock, new DateOnly(2026, 3, 2), WorkingDayCalendar.Shipped, period: 10).Day);
    }

    [Fact]
    public void A_day_in_a_year_without_a_notice_is_provisional()
    {
        var service = ClockTable.Shipped.Find("service");

        Assert.False(Deadline.Due(service, new DateOnly(2026, 12, 1), WorkingDayCalendar.Shipped).IsProvisional);
        Assert.True(Deadline.Due(service, new DateOnly(2026, 12, 28), WorkingDayCalendar.Shipped).IsProvisional);
    }

    [Fact]
    public void Only_a_flying_inspections_transfer_starts_its_clocks()
    {
        Assert.Equal(7, Enum.GetValues<InspectionKind>().Length);
        Assert.All(Enum.GetValues<InspectionKind>(), kind => Assert.Equal(kind == InspectionKind.FlyingTransfer, kind.Clocks().Count > 0));
        Assert.All(InspectionKind.FlyingTransfer.Clocks(), step => Assert.Equal("Order 6", ClockTable.Shipped.Find(step).Source));
    }
}
