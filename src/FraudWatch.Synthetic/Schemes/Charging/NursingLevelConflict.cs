using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Two levels of nursing on every day of a stay.</summary>
internal sealed class NursingLevelConflict() : Scheme("nursing-level-conflict")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 6));
        foreach (var line in stay.Lines.Where(line => line.Item.Key == "nursing3").ToList())
            Plot.Note(life, act, line.Time, [stay], (stay, Plot.Bill(stay, life.City.Items["nursing1"], line.Time)), (stay, line));
    }
}
