using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>The same scan of the same head a few days later, at another hospital or the same one, with no new event.</summary>
internal sealed class RepeatedExam() : Scheme("repeated-exam")
{
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var first = Scan(life, life.Dice.Chance(0.5) ? act.Institution : Plot.AnotherHospital(life, act.Institution), act.Day, 0);
        var second = Scan(life, act.Institution, act.Day.AddDays(life.Dice.Between(2, 5)), 1);
        Plot.Note(life, act, second.Begin, [second, first], (second, second.Lines[^1]), (first, first.Lines[^1]));
    }

    private static Encounter Scan(PersonLife life, Institution institution, DateTime day, int number)
    {
        var time = day.AddMinutes(life.Dice.Between(500, 640));
        var visit = Plot.Empty(life, institution, life.Disease("vertigo"), MedType.Outpatient, time, number);
        Plot.Bill(visit, life.City.Items["consult_general"], time);
        Plot.Bill(visit, life.City.Items["ct_head"], time.AddMinutes(30));
        return visit;
    }
}
