using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Treatments of a stay whose orders were never carried out; the hospital exports its orders.</summary>
internal sealed class BilledNotDone() : Scheme("billed-not-done")
{
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.ExportsOrders;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 6));
        var time = act.Day.AddDays(2).AddMinutes(life.Dice.Between(520, 640));
        foreach (var item in life.City.Items.Of(["psychotherapy", "wax_therapy", "occupational"]))
        {
            var line = Plot.Bill(stay, item, time, life.Dice.Between(4, 6), phantom: true);
            Plot.Note(life, act, time, [stay], (stay, line));
        }
    }
}
