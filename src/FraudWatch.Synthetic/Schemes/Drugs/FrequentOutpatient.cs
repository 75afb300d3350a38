using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Drugs;

/// <summary>Twenty-five visits within four weeks, for something else each time.</summary>
internal sealed class FrequentOutpatient() : Scheme("frequent-outpatient")
{
    private const int Visits = 25;
    private static readonly string[] Complaints = ["gastritis", "cold", "vertigo", "skin", "insomnia", "rhinitis", "conjunctivitis"];

    protected override int Days => 28;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 28);
        List<Encounter> visits = [];
        for (var i = 0; i < Visits; i++)
            visits.Add(Plot.Visit(life, act.Institution, life.Disease(Complaints[i % Complaints.Length]), act.Day.AddDays(i).AddMinutes(life.Dice.Between(490, 660)), i));
        visits.Reverse();
        Plot.Note(life, act, visits[0].Begin, visits);
    }
}
