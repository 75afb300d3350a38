using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>A planned stay in another region that nobody filed is paid as if it had been.</summary>
internal sealed class UnfiledTransfer() : Scheme("unfiled-transfer")
{
    public override bool Suits(Institution institution) => institution is { IsAway: true, Level: 3 };

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 9);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(5, 8)) with { MedType = MedType.AwayStay });
        stay.Filing = Filing.Pretended;
        Plot.Note(life, act, stay.Begin, [stay]);
    }
}
