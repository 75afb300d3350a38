using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>To keep a stay's bill low, the hospital books tests and drugs of an inpatient as an outpatient visit to itself.</summary>
internal sealed class InpatientCostShift() : Scheme("inpatient-cost-shift")
{
    private static readonly string[] Shifted = ["ct_abdomen", "cea", "afp", "omeprazole", "us_abdomen"];

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 9);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(6, 8));
        var time = act.Day.AddDays(life.Dice.Between(2, 4)).AddMinutes(life.Dice.Between(510, 620));
        var visit = Plot.Empty(life, act.Institution, stay.Disease, MedType.Outpatient, time, 1);
        foreach (var item in life.City.Items.Of(Shifted))
            Plot.Bill(visit, item, time.AddMinutes(visit.Lines.Count * 9));
        Plot.Note(life, act, time, [visit, stay], visit.Lines.Select(line => (visit, line)));
    }
}
