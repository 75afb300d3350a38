using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>Four costly patients of different households, all with a new knee from one hospital, can be reached under one number.</summary>
internal sealed class SharedPhone() : Scheme("shared-phone")
{
    public override int GroupSize => 4;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 3;

    public override bool Accepts(Person person, DateTime day) => person.AgeAt(day) is >= 55 and <= 84;

    public override void Prepare(PlantedAct act)
    {
        foreach (var member in act.Group)
            member.Phone = act.Group[0].Phone;
    }

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 2);
        Plot.MakeRoom(life, day, 18);
        StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("knee_replacement"), day, life.Dice.Between(13, 16)) with { Operates = true });
        Plot.NoteGroup(life, act, act.Day);
    }
}
