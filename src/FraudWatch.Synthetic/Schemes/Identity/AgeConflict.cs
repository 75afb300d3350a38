using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>A grown-up is treated for what only the newborn have: a baby's care on somebody else's card.</summary>
internal sealed class AgeConflict() : Scheme("age-conflict")
{
    public override string RuleIds => "age-conflict|age-limited-item";

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 6);
        var stay = Plot.Stay(life, act.Institution, life.Disease("newborn_jaundice"), act.Day, life.Dice.Between(4, 6));
        Plot.Note(life, act, stay.Begin, [stay], stay.Lines.Where(line => line.Item.Key == "phototherapy").Select(line => (stay, line)));
    }
}
