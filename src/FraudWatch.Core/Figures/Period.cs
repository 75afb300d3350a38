namespace FraudWatch.Core.Figures;

/// <summary>Days of the office that a figure is about.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>What it is compared with: whole months with as many whole months before, other periods with as many days before.</summary>
    public Period Before => From.Day == 1 && To.Day == 1
        ? new Period(From.AddMonths(-Months), From)
        : new Period(From.AddDays(From.DayNumber - To.DayNumber), From);

    /// <summary>The first days of the months from the one of <see cref="From"/> on, and last the end: one boundary more than months.</summary>
    public IReadOnlyList<DateOnly> MonthBoundaries
    {
        get
        {
            var boundaries = new List<DateOnly> { From };
            for (var next = new DateOnly(From.Year, From.Month, 1).AddMonths(1); next < To; next = next.AddMonths(1))
                boundaries.Add(next);
            boundaries.Add(To);
            return boundaries;
        }
    }

    private int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month;

    /// <summary>So many whole months, the last of them the month of a day.</summary>
    public static Period MonthsTo(DateOnly day, int months)
    {
        var end = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
        return new Period(end.AddMonths(-months), end);
    }
}
