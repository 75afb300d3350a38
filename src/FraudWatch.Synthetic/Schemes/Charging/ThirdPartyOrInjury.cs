using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Run over on the road, operated, and paid by the fund as if nobody else had to pay.</summary>
internal sealed class ThirdPartyOrInjury() : Scheme("third-party-or-injury")
{
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 16);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("fracture"), act.Day, life.Dice.Between(11, 14)) with { Operates = true });
        stay.MoreDiagnoses.Add(("V03.101", "行人在与小汽车碰撞中的损伤"));
        Plot.Note(life, act, stay.Begin, [stay]);
    }
}
