using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Who pays cash at the pharmacy pays a third less for the same pack in the same hour.</summary>
internal sealed class PriceDiscrimination() : Scheme("price-discrimination")
{
    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var item = life.City.Items[life.Dice.Pick<string>(["naoxintong", "valsartan", "mecobalamin"])];
        var time = act.Day.AddMinutes(life.Dice.Between(540, 1100));
        var purchase = Plot.Purchase(life, act.Institution, time, 0, (item, 2));
        purchase.CashPrice = item.PriceInCents(0) * 2 / 3;
        Plot.Note(life, act, time, [purchase], (purchase, purchase.Lines[0]));
    }
}
