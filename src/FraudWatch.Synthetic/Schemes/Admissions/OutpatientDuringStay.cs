using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Tested at another hospital at noon, days after admission and days before discharge: the bed was empty.</summary>
internal sealed class OutpatientDuringStay() : Scheme("outpatient-during-stay")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 10);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(7, 9));
        // Nobody is treated on the ward between 11:00 and 14:00, so this is no case of two places at once.
        var time = stay.Begin.Date.AddDays(life.Dice.Between(3, 4)).AddMinutes(705);
        var visit = Plot.Visit(life, Plot.AnotherHospital(life, act.Institution), Plot.MildDisease(life), time, 1);
        Plot.Note(life, act, visit.Begin, [stay, visit], visit.Lines.Where(line => line.Item.NeedsPresence).Select(line => (visit, line)));
    }
}
