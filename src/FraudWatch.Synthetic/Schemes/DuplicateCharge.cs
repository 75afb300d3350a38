using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>Tests and treatments of a stay booked twice: the same order, moment and price, never taken back.</summary>
internal sealed class DuplicateCharge : IScheme
{
    public string Name => "duplicate-charge";

    public string RuleIds => Name;

    public int GroupSize => 1;

    public bool Accepts(Person person, DateTime day) => Plot.IsAdult(person, day);

    public void Plant(PersonLife life, PlantedAct act)
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
