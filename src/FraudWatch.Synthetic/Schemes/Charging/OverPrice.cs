using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Three services of a stay at a third above the limit for the hospital's level.</summary>
internal sealed class OverPrice() : Scheme("over-price")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 6));
        var time = act.Day.AddDays(2).AddMinutes(life.Dice.Between(510, 620));
        foreach (var item in life.City.Items.Of(["holter", "us_thyroid", "bone_density"]))
        {
            var line = Plot.Bill(stay, item, time, price: item.PriceInCents(act.Institution.Level) * 4 / 3);
            Plot.Note(life, act, time, [stay], (stay, line));
        }
    }
}
