using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>The residents of one care home take turns in one hospital's beds.</summary>
internal sealed class CareHomeAdmissions() : Scheme("care-home-admissions")
{
    private const int Turn = 9;

    public override int GroupSize => 6;

    public override Tie Tie => Tie.Home;

    protected override int Days => (GroupSize * Turn) + 8;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => Plot.StartOfQuarter(calendar, dice);

    public override int Acts(int ofOnePerson) => Math.Max(1, ofOnePerson / 4);

    public override bool Accepts(Person person, DateTime day) => person.LivesInCareHome;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * Turn);
        Plot.MakeRoom(life, day, Turn);
        Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, Turn - 1);
        Plot.NoteGroup(life, act, act.Day);
    }
}
