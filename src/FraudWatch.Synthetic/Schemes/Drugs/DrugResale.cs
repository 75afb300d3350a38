using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>A dear drug that is easily sold on, from four hospitals in turn, several times what one body can use.</summary>
internal sealed class DrugResale() : Scheme("drug-resale")
{
    private const int Rounds = 16, Interval = 7;

    protected override int Days => Rounds * Interval;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Rounds * Interval);
        Institution[] sources = [act.Institution, .. life.City.Institutions.Hospitals(2).Where(i => i != act.Institution && i.KeepsGoodTime).Take(3)];
        var drug = life.City.Items["tiotropium"];
        List<Encounter> visits = [];
        for (var i = 0; i < Rounds; i++)
        {
            var time = act.Day.AddDays(i * Interval).AddMinutes(life.Dice.Between(500, 660));
            var visit = Plot.Empty(life, sources[i % sources.Length], life.Disease("copd"), MedType.Outpatient, time, i);
            Plot.Bill(visit, life.City.Items["consult_general"], time);
            Plot.Bill(visit, drug, time.AddMinutes(10), 5);
            visits.Add(visit);
        }
        Plot.Note(life, act, visits[0].Begin, visits, visits.Select(visit => (visit, visit.Lines[^1])));
    }
}
