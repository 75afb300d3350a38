using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>A pharmacy keeps the cards of six people and charges them one after the other, on four days.</summary>
internal sealed class CardCluster() : Scheme("card-cluster")
{
    private const int Times = 4, Interval = 6;

    public override int GroupSize => 6;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    /// <summary>A card of plastic can be left with somebody; the electronic voucher needs its owner's phone.</summary>
    public override bool Accepts(Person person, DateTime day) => base.Accepts(person, day) && person.ShowsCard;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Times * Interval);
        for (var i = 0; i < Times; i++)
        {
            // Everybody's minute is known without asking the others: one a minute, from an hour given by the act.
            var time = act.Day.AddDays(i * Interval).AddMinutes(600 + (act.Number * 37 % 300) + Plot.Place(life, act));
            var purchase = Plot.Purchase(life, act.Institution, time, i, (life.City.Items["liuwei"], 4), (life.City.Items["calcium_carbonate"], 3));
            // A stack of cards is read one after the other.
            purchase.SettledAt = time.AddMinutes(life.Dice.Between(1, 3));
        }
        for (var i = 0; i < Times; i++)
            Plot.NoteGroup(life, act, act.Day.AddDays(i * Interval), i);
    }
}
