using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>The same drug eight times within a month.</summary>
internal sealed class FrequentPurchase() : Scheme("frequent-purchase")
{
    private const int Times = 8;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 26);
        var drug = life.City.Items[life.Dice.Pick<string>(["danshen", "suxiao", "liuwei"])];
        List<Encounter> purchases = [];
        for (var i = 0; i < Times; i++)
            purchases.Add(Plot.Purchase(life, act.Institution, act.Day.AddDays(i * 3).AddMinutes(life.Dice.Between(540, 1200)), i, (drug, 2)));
        purchases.Reverse();
        Plot.Note(life, act, purchases[0].Begin, purchases, purchases.Select(purchase => (purchase, purchase.Lines[0])));
    }
}
