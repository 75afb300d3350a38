using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A hospital fills its beds within a week, for no season and no epidemic.</summary>
internal sealed class AdmissionSurge() : Scheme("admission-surge")
{
    public override int GroupSize => 18;

    public override Tie Tie => Tie.None;

    protected override int Days => 40;

    /// <summary>There must be a usual level to rise above.</summary>
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 3;

    public override bool Fits(CityCalendar calendar) => calendar.Days >= 180;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => calendar.Start.AddDays(dice.Between(110, calendar.Days - Days - 8));

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = life.City.Calendar.NextWorkingDay(act.Day.AddDays(Plot.Place(life, act) % 6));
        Plot.MakeRoom(life, day, 8);
        Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(4, 7));
        Plot.NoteGroup(life, act, act.Day);
    }
}
