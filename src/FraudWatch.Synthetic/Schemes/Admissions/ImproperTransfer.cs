using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Two hospitals of one level pass their patients on to each other, one every third day, for the same disease.</summary>
internal sealed class ImproperTransfer() : Scheme("improper-transfer")
{
    public override int GroupSize => 8;

    public override Tie Tie => Tie.None;

    protected override int Days => 42;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level is 1 or 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        // Within one calendar month.
        var month = new DateTime(act.Day.Year, act.Day.Month, 1);
        var day = month.AddDays(1 + (Plot.Place(life, act) * 3));
        Plot.MakeRoom(life, day, 12);
        var disease = Plot.MildDisease(life);
        var first = StayWriter.Write(life, Plot.Plan(life, act.Institution, disease, day, 4) with { DischargeWay = '2' });
        StayWriter.Write(life, Plot.Plan(life, Partner(life.City, act), disease, day, 6, 1) with
        {
            Admission = first.End.AddMinutes(life.Dice.Between(120, 200)),
            ReferredFrom = first,
        });
        Plot.NoteGroup(life, act, month, 0);
    }

    /// <summary>The same for all who take part.</summary>
    private static Institution Partner(City city, PlantedAct act)
    {
        var others = city.Institutions.Hospitals(act.Institution.Level).Where(i => i != act.Institution && i.KeepsGoodTime).ToArray();
        return others[act.Number % others.Length];
    }
}
