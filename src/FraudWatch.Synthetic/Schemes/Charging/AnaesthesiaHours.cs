using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Charging;

/// <summary>Hours of anaesthesia billed that the record of the operation does not have.</summary>
internal sealed class AnaesthesiaHours() : Scheme("anaesthesia-hours")
{
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 14);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("fracture"), act.Day, life.Dice.Between(10, 12)) with { Operates = true });
        var line = Plot.Bill(stay, life.City.Items["anaesthesia_hour"], stay.Operations[0].AnaesthesiaBegin, life.Dice.Between(4, 7));
        Plot.Note(life, act, line.Time, [stay], (stay, line));
    }
}
