using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Five or six days in the middle of a stay, at least three of them working days, with bed, nursing and rounds only.</summary>
internal sealed class IdleBed() : Scheme("idle-bed")
{
    private const int FirstIdleDay = 3, LongestShift = 9, FewestWorkingDays = 3;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var idleDays = life.Dice.Between(5, 6);
        var day = act.Day;
        for (var shift = 0; shift < LongestShift && WorkingDays(life, day.AddDays(FirstIdleDay), idleDays) < FewestWorkingDays; shift++)
            day = day.AddDays(1);
        Plot.MakeRoom(life, day, idleDays + 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, FirstIdleDay + idleDays + 3);
        var from = stay.Begin.Date.AddDays(FirstIdleDay);
        var to = from.AddDays(idleDays);
        stay.Lines.RemoveAll(line => line.Time >= from && line.Time < to && !line.Item.IsPerDay);
        Plot.Note(life, act, from, [stay]);
    }

    private static int WorkingDays(PersonLife life, DateTime from, int days) =>
        Enumerable.Range(0, days).Count(i => life.City.Calendar.IsWorkingDay(from.AddDays(i)));
}
