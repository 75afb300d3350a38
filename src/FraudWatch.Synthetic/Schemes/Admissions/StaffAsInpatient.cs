using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A hospital admits its own staff to reach its numbers.</summary>
internal sealed class StaffAsInpatient() : Scheme("staff-as-inpatient")
{
    public override int GroupSize => 3;

    public override bool Accepts(Person person, DateTime day) => person.AgeAt(day) >= 23;

    public override bool Knows(Institution institution, Person person, DateTime day) => person.Employer?.Hospital == institution;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 2);
        Plot.MakeRoom(life, day, 7);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(4, 6));
        Plot.Note(life, act, day, [stay]);
    }
}
