using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>People of one district travel to one far hospital for complaints that any hospital treats, all within three weeks.</summary>
internal sealed class AwayCluster() : Scheme("away-cluster")
{
    public override int GroupSize => 14;

    public override Tie Tie => Tie.None;

    protected override int Days => 36;

    /// <summary>No leading hospital, to which people come from everywhere.</summary>
    public override bool Suits(Institution institution) => institution is { IsAway: true, Level: 2 };

    public override bool Knows(Institution institution, Person person, DateTime day) =>
        person.Region == Region.Districts[institution.Index % Region.Districts.Length];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 2);
        Plot.MakeRoom(life, day, 8);
        StayWriter.Write(life, Plot.Plan(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(5, 7)) with { MedType = MedType.AwayStay });
        Plot.NoteGroup(life, act, act.Day);
    }
}
