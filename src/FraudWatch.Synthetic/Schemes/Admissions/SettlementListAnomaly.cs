using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>The settlement list contradicts itself: discharged before the admission.</summary>
internal sealed class SettlementListAnomaly() : Scheme("settlement-list-anomaly")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 7));
        stay.ListedDischarge = stay.Begin.AddDays(-life.Dice.Between(1, 20));
        Plot.Note(life, act, stay.End, [stay]);
    }
}
