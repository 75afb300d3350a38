using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>Four costly patients of different households can be reached under one number: somebody else's.</summary>
internal sealed class SharedPhone() : Scheme("shared-phone")
{
    public override int GroupSize => 4;

    public override Tie Tie => Tie.None;

    protected override int Days => 75;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Prepare(PlantedAct act)
    {
        foreach (var member in act.Group)
            member.Phone = act.Group[0].Phone;
    }

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 2);
        Plot.MakeRoom(life, day, 68);
        var first = Plot.Stay(life, act.Institution, life.Disease("coronary"), day, life.Dice.Between(13, 16));
        Plot.Stay(life, act.Institution, life.Disease("lumbar_disc"), first.End.Date.AddDays(life.Dice.Between(32, 36)), life.Dice.Between(12, 15), 1);
        Plot.NoteGroup(life, act, act.Day);
    }
}
