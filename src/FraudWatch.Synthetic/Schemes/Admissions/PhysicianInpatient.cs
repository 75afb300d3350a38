using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A physician lies in one hospital and sees patients in another, three of them in the middle of the stay.</summary>
internal sealed class PhysicianInpatient() : Scheme("physician-inpatient")
{
    public override int GroupSize => 4;

    public override Tie Tie => Tie.None;

    /// <summary>As long as one of its physicians lies in no other hospital yet: a large city asks for more than a small hospital has.</summary>
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Physicians.Any(IsFree);

    public override void Prepare(PlantedAct act) => PhysicianOf(act).PersonNumber = act.Group[0].Number;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var place = Plot.Place(life, act);
        Plot.MakeRoom(life, act.Day, 10);
        if (place == 0)
        {
            var stay = Plot.Stay(life, Plot.AnotherHospital(life, act.Institution), Plot.MildDisease(life), act.Day, 9);
            Plot.Note(life, act, act.Day, [stay]);
            return;
        }
        var time = act.Day.AddDays(2 + place).AddMinutes(life.Dice.Between(500, 640));
        var visit = Plot.Empty(life, act.Institution, life.Disease("gastritis"), MedType.Outpatient, time, 0, PhysicianOf(act));
        foreach (var key in (string[])["consult_general", "blood_count", "us_abdomen", "omeprazole"])
            Plot.Bill(visit, life.City.Items[key], time.AddMinutes(visit.Lines.Count * 12));
    }

    /// <summary>One whom no other person of the city is known to be.</summary>
    private static Physician PhysicianOf(PlantedAct act)
    {
        var number = act.Group[0].Number;
        return act.Institution.Physicians.FirstOrDefault(p => p.PersonNumber == number)
            ?? act.Institution.Physicians.First(IsFree);
    }

    private static bool IsFree(Physician physician) => physician.PersonNumber is null && physician.Standing == PhysicianStanding.Senior;
}
