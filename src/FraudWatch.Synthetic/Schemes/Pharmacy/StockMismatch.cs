using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Pharmacy;

/// <summary>More packs settled in a month than ever stood on the shelf: something else was handed out.</summary>
internal sealed class StockMismatch() : Scheme("stock-mismatch")
{
    public override int GroupSize => 5;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = new DateTime(act.Day.Year, act.Day.Month, 1).AddDays(3 + (Plot.Place(life, act) * 4));
        Plot.MakeRoom(life, day, 1);
        var time = day.AddMinutes(life.Dice.Between(540, 1200));
        var purchase = Plot.Purchase(life, act.Institution, time, 0);
        Plot.Bill(purchase, life.City.Items["suxiao"], time, 12, order: 1, phantom: true);
        Plot.NoteGroup(life, act, day);
    }
}
