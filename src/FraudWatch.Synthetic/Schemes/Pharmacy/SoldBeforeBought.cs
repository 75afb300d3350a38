using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Pharmacy;

/// <summary>Settled although the pharmacy never bought a pack of it.</summary>
internal sealed class SoldBeforeBought() : Scheme("sold-before-bought")
{
    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var time = act.Day.AddMinutes(life.Dice.Between(540, 1200));
        var purchase = Plot.Purchase(life, act.Institution, time, 0);
        // Nothing in honest life sells these at a pharmacy.
        var item = life.City.Items[life.Dice.Pick<string>(["risperidone", "gabapentin", "xuesaitong", "yanhuning"])];
        var line = Plot.Bill(purchase, item, time, 4, order: 1, phantom: true);
        Plot.Note(life, act, time, [purchase], (purchase, line));
    }
}
