using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Calendar;

/// <summary>The period of claims: its working days (State Council notices on holidays), its seasons, its busy and quiet days.</summary>
internal sealed class CityCalendar
{
    private readonly HashSet<DateOnly> _holidays = [];
    private readonly HashSet<DateOnly> _madeUpDays = [];
    private readonly bool[] _working;
    private readonly Dictionary<(Rhythm, Season), double[]> _wheels = [];

    public CityCalendar(DateOnly start, int months)
    {
        Start = start.ToDateTime(TimeOnly.MinValue);
        Days = start.AddMonths(months).DayNumber - start.DayNumber;
        foreach (var row in EmbeddedTable.Read("holidays"))
            (row["kind"] == "off" ? _holidays : _madeUpDays).Add(DateOnly.ParseExact(row["day"], "yyyy-MM-dd"));
        _working = [.. Enumerable.Range(0, Days).Select(day => IsWorkingDate(start.AddDays(day)))];
        foreach (var rhythm in Enum.GetValues<Rhythm>())
        {
            foreach (var season in Enum.GetValues<Season>())
                _wheels[(rhythm, season)] = Wheel(rhythm, season);
        }
    }

    public DateTime Start { get; }

    public int Days { get; }

    /// <summary>The first midnight after the period.</summary>
    public DateTime End => Start.AddDays(Days);

    public double Years => Days / 365.0;

    public bool IsWorkingDay(DateTime day)
    {
        var index = (day.Date - Start).Days;
        return index >= 0 && index < Days ? _working[index] : IsWorkingDate(DateOnly.FromDateTime(day));
    }

    /// <summary>The day itself, or the first working day after it.</summary>
    public DateTime NextWorkingDay(DateTime day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    public DateTime AnyDay(Dice dice, Rhythm rhythm, Season season) => Start.AddDays(dice.Weighted(_wheels[(rhythm, season)]));

    private bool IsWorkingDate(DateOnly day) => !_holidays.Contains(day)
        && (_madeUpDays.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private double[] Wheel(Rhythm rhythm, Season season)
    {
        var sum = 0.0;
        return [.. Enumerable.Range(0, Days).Select(day => sum += Weight(Start.AddDays(day), rhythm, season))];
    }

    private double Weight(DateTime day, Rhythm rhythm, Season season)
    {
        var off = !IsWorkingDay(day);
        var holiday = _holidays.Contains(DateOnly.FromDateTime(day));
        var byDay = rhythm switch
        {
            Rhythm.Planned => holiday ? Probabilities.PlannedOnHoliday : off ? Probabilities.PlannedOnWeekend : 1,
            Rhythm.WalkIn => holiday ? Probabilities.WalkInOnHoliday : off ? Probabilities.WalkInOnWeekend : 1,
            _ => 1,
        };
        return byDay * SeasonFactor(day.Month, season);
    }

    private static double SeasonFactor(int month, Season season) => season switch
    {
        Season.Winter => month is 11 or 12 or 1 or 2 ? Probabilities.SeasonPeak : month is >= 5 and <= 9 ? Probabilities.SeasonTrough : 1,
        Season.Summer => month is >= 6 and <= 9 ? Probabilities.SeasonPeak : month is 12 or 1 or 2 ? Probabilities.SeasonTrough : 1,
        _ => 1,
    };
}
