using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>One physician prescribes one dear drug to ten people within ten minutes.</summary>
internal sealed class PhysicianBurst() : Scheme("physician-burst")
{
    public override int GroupSize => 10;

    public override Tie Tie => Tie.None;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var physician = act.Institution.Physicians.First(p => p.Standing == PhysicianStanding.Senior);
        var time = life.City.Calendar.NextWorkingDay(act.Day).AddMinutes(870 + Plot.Place(life, act));
        var visit = Plot.Empty(life, act.Institution, life.Disease("dialysis"), MedType.Outpatient, time, 0, physician);
        Plot.Bill(visit, life.City.Items["consult_general"], time);
        Plot.Bill(visit, life.City.Items["sevelamer"], time, 3);
        Plot.NoteGroup(life, act, act.Day);
    }
}
