using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Pharmacy;

/// <summary>Fifteen strangers buy exactly the same four things: a health product of that price went over the counter.</summary>
internal sealed class PackageSwap() : Scheme("package-swap")
{
    private static readonly (string Item, int Packs)[] Package = [("danshen", 3), ("calcium_carbonate", 2), ("tears", 2), ("jianwei", 1)];

    public override int GroupSize => 15;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act));
        Plot.MakeRoom(life, day, 1);
        Plot.Purchase(life, act.Institution, day.AddMinutes(life.Dice.Between(540, 1200)), 0, Package.Select(part => (life.City.Items[part.Item], part.Packs)));
        Plot.NoteGroup(life, act, act.Day);
    }
}
