using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>
/// What was done stands in the hospital's own name; the national code next to it is a dearer service. It is a mapping, so it
/// happens to everybody: six people within a month.
/// </summary>
internal sealed class ItemSwap() : Scheme("item-swap")
{
    private static readonly (string Item, string Done)[] Swaps = [("echo", "常规心电图检查"), ("mri_spine", "脊柱X线摄影"), ("ct_contrast", "胸部X线摄影")];

    public override int GroupSize => 6;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = new DateTime(act.Day.Year, act.Day.Month, 1).AddDays(2 + (Plot.Place(life, act) * 3));
        Plot.MakeRoom(life, day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(4, 6));
        var (key, done) = Swaps[act.Number % Swaps.Length];
        var line = Plot.Bill(stay, life.City.Items[key], day.AddDays(1).AddMinutes(life.Dice.Between(510, 640)));
        line.LocalName = done;
        Plot.Note(life, act, line.Time, [stay], (stay, line));
    }
}
