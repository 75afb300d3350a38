using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Ten stents for one operation: more than a heart takes, and more than the hospital bought.</summary>
internal sealed class ImplantCount() : Scheme("implant-count")
{
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 3;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("angina"), act.Day, life.Dice.Between(5, 7)) with { Operates = true });
        var line = Plot.Bill(stay, life.City.Items["stent_drug"], stay.Operations[0].Begin, 9, phantom: true);
        Plot.Note(life, act, line.Time, [stay], (stay, line));
    }
}
