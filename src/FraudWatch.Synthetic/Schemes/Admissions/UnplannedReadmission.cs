using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A hospital sends people home too early: a dozen come back for the same disease within three to four weeks.</summary>
internal sealed class UnplannedReadmission() : Scheme("unplanned-readmission")
{
    public override int GroupSize => 12;

    public override Tie Tie => Tie.None;

    protected override int Days => 75;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(Plot.Place(life, act) * 2);
        Plot.MakeRoom(life, day, 34);
        var disease = Plot.MildDisease(life);
        var first = Plot.Stay(life, act.Institution, disease, day, life.Dice.Between(4, 5));
        // Later than any window of a split stay in common use (15 days), earlier than 31.
        Plot.Stay(life, act.Institution, disease, first.End.Date.AddDays(life.Dice.Between(17, 26)), 4, 1);
        Plot.NoteGroup(life, act, act.Day, 1);
    }
}
