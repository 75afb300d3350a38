using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>One surgeon stands at two tables for an hour and a half.</summary>
internal sealed class SurgeonOverlap() : Scheme("surgeon-overlap")
{
    public override int GroupSize => 2;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 10);
        var stay = StayWriter.Write(life, Plot.Plan(life, act.Institution, life.Disease("cholecystitis"), act.Day, 7) with { Operates = true });
        var surgeons = act.Institution.Physicians.Where(p => p.Standing == PhysicianStanding.Senior && p.Department == "A04").ToArray();
        var surgeon = surgeons[act.Number % surgeons.Length];
        var begin = act.Day.AddDays(2).AddMinutes(560 + (Plot.Place(life, act) * 20));
        var recorded = stay.Operations[0];
        stay.Operations[0] = recorded with { Begin = begin, End = begin.AddMinutes(120), Surgeon = surgeon };
        Plot.NoteGroup(life, act, act.Day.AddDays(2));
    }
}
