using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Still in hospital at the end of the period, and for a week nothing has been booked, not even the bed.</summary>
internal sealed class SilentStay() : Scheme("silent-stay")
{
    private const int SpokenDays = 4;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => calendar.End.AddDays(-dice.Between(12, 15));

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 20);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, 25);
        stay.Lines.RemoveAll(line => line.Time >= act.Day.AddDays(SpokenDays));
        Plot.Note(life, act, act.Day.AddDays(SpokenDays), [stay]);
    }
}
