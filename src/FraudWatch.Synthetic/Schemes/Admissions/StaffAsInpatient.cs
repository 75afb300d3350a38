using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A hospital admits its own staff to reach its numbers, each of them twice in a quarter.</summary>
internal sealed class StaffAsInpatient() : Scheme("staff-as-inpatient")
{
    public override int GroupSize => 3;

    public override int Acts(int ofOnePerson) => Math.Max(1, ofOnePerson / 4);

    public override bool Accepts(Person person, DateTime day) => person.AgeAt(day) >= 23;

    public override bool Knows(Institution institution, Person person, DateTime day) => person.Employer?.Hospital == institution;

    protected override int Days => 60;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => Plot.StartOfQuarter(calendar, dice);

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 2);
        Plot.MakeRoom(life, day, 45);
        var first = Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(4, 6));
        Plot.Note(life, act, day, [first]);
        var second = Plot.Stay(life, act.Institution, Plot.MildDisease(life, first.Disease), first.End.Date.AddDays(life.Dice.Between(22, 27)), life.Dice.Between(4, 6), 1);
        Plot.Note(life, act, second.Begin, [second]);
    }
}
