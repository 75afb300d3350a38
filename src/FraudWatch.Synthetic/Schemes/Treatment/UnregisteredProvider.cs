using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>Seen and treated by somebody who is not in the register, or no longer registered with the hospital.</summary>
internal sealed class UnregisteredProvider() : Scheme("unregistered-provider")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var physician = act.Institution.Dubious(act.Number % 2 == 0 ? PhysicianStanding.Unknown : PhysicianStanding.Retired);
        var time = act.Day.AddMinutes(life.Dice.Between(500, 660));
        var visit = Plot.Empty(life, act.Institution, life.Disease("gastritis"), MedType.Outpatient, time, 0, physician);
        foreach (var key in (string[])["consult_general", "blood_count", "us_abdomen", "omeprazole", "mosapride"])
            Plot.Bill(visit, life.City.Items[key], time.AddMinutes(visit.Lines.Count * 11));
        Plot.Note(life, act, time, [visit], visit.Lines.Select(line => (visit, line)));
    }
}
