using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Pharmacy;

/// <summary>Round sums, again and again, for cheap drugs in quantities that nobody takes home; once more than two thousand.</summary>
internal sealed class PharmacyCashOut() : Scheme("pharmacy-cash-out")
{
    private const int Times = 6;
    private const long Round = 60_000, Large = 220_000;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Times * 4);
        List<Encounter> swipes = [];
        for (var i = 0; i < Times; i++)
        {
            var time = act.Day.AddDays(i * 4).AddMinutes(life.Dice.Between(540, 1200));
            var swipe = Plot.Purchase(life, act.Institution, time, i);
            Plot.Bill(swipe, life.City.Items["liuwei"], time, 10, order: 1, price: (i == Times - 1 ? Large : Round) / 10);
            swipes.Add(swipe);
        }
        swipes.Reverse();
        Plot.Note(life, act, swipes[0].Begin, swipes, swipes.Select(swipe => (swipe, swipe.Lines[0])));
    }
}
