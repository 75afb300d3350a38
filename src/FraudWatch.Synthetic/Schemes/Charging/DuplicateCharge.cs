using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Tests and treatments of a stay booked twice: the same order, moment and price, never taken back.</summary>
internal sealed class DuplicateCharge() : Scheme("duplicate-charge")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 7));
        var chosen = stay.Lines.Where(line => line.Item.ChargeType is "03" or "04" or "05")
            .DistinctBy(line => line.Item)
            .OrderBy(line => (line.Number * 7919) % 101)
            .Take(life.Dice.Between(2, 4))
            .ToList();
        foreach (var line in chosen)
        {
            var again = FeeBook.BookAgain(stay, line);
            Plot.Note(life, act, line.Time, [stay], (stay, again), (stay, line));
        }
    }
}
