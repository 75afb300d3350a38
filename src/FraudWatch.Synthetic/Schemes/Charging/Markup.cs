using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>A hospital sells drugs for more than it paid for them, some by a few parts in a hundred, some by half.</summary>
internal sealed class Markup() : Scheme("procurement-price")
{
    private static readonly string[] Dear = ["omeprazole", "mosapride", "ambroxol", "celecoxib", "gutong"];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var time = act.Day.AddMinutes(life.Dice.Between(500, 640));
        var visit = Plot.Empty(life, act.Institution, Plot.MildDisease(life), MedType.Outpatient, time, 0);
        Plot.Bill(visit, life.City.Items["consult_general"], time);
        var first = life.Dice.Below(Dear.Length);
        for (var i = life.Dice.Between(1, 3); i > 0; i--)
        {
            var item = life.City.Items[Dear[(first + i) % Dear.Length]];
            var line = Plot.Bill(visit, item, time.AddMinutes(20), price: item.PriceInCents(act.Institution.Level) * life.Dice.Between(105, 160) / 100);
            Plot.Note(life, act, time, [visit], (visit, line));
        }
    }
}
