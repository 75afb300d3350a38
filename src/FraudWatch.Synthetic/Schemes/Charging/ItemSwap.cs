using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>What was done stands in the hospital's own name; the national code next to it is a dearer service.</summary>
internal sealed class ItemSwap() : Scheme("item-swap")
{
    private static readonly (string Item, string Done)[] Swaps =
        [("ct_contrast", "腹部B超检查"), ("mri_spine", "腰椎正侧位摄片"), ("echo", "心电图检查"), ("hba1c", "随机血糖测定")];

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 6));
        foreach (var (key, done) in Swaps)
        {
            var time = act.Day.AddDays(1).AddMinutes(life.Dice.Between(510, 640));
            var line = Plot.Bill(stay, life.City.Items[key], time);
            line.LocalName = done;
            Plot.Note(life, act, time, [stay], (stay, line));
        }
    }
}
