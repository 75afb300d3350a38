using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>A stay settled at the hospital, and weeks later once more over the counter with the same invoice.</summary>
internal sealed class DoubleSettlement() : Scheme("double-settlement")
{
    protected override int Days => 45;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 9);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(5, 7));
        var again = Plot.Twin(life, stay, 1);
        again.HandInvoice = stay;
        again.SettledAt = stay.End.Date.AddDays(life.Dice.Between(10, 25)).AddHours(10);
        Plot.Note(life, act, stay.Begin, [again, stay]);
    }
}
