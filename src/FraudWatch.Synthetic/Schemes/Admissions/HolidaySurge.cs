using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Planned admissions on public holidays, when other hospitals are empty.</summary>
internal sealed class HolidaySurge() : Scheme("holiday-surge")
{
    private const int DaysOff = 6;

    public override int GroupSize => 12;

    public override Tie Tie => Tie.None;

    public override bool Fits(CityCalendar calendar) => FirstDayOff(calendar) is not null;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => FirstDayOff(calendar) ?? calendar.Start;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) % DaysOff);
        Plot.MakeRoom(life, day, 8);
        Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(4, 6));
        Plot.NoteGroup(life, act, act.Day);
    }

    /// <summary>The last run of six days off that leaves room for a stay.</summary>
    private static DateTime? FirstDayOff(CityCalendar calendar)
    {
        for (var day = calendar.End.AddDays(-20); day > calendar.Start.AddDays(2); day = day.AddDays(-1))
        {
            if (Enumerable.Range(0, DaysOff).All(i => !calendar.IsWorkingDay(day.AddDays(i))))
                return day;
        }
        return null;
    }
}
