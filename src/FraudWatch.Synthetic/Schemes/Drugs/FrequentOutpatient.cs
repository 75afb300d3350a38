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
            visits.Add(See(life, act, act.Day.AddDays(i).AddMinutes(life.Dice.Between(490, 660)), i));
        visits.Reverse();
        Plot.Note(life, act, visits[0].Begin, visits);
    }

    /// <summary>A word with the physician and a pack of drugs; nothing that comes in series.</summary>
    private static Encounter See(PersonLife life, PlantedAct act, DateTime time, int number)
    {
        var disease = life.Disease(Complaints[number % Complaints.Length]);
        var visit = Plot.Empty(life, act.Institution, disease, MedType.Outpatient, time, number);
        Plot.Bill(visit, life.City.Items["consult_general"], time);
        Plot.Bill(visit, disease.HomeDrugs[0], time.AddMinutes(12));
        return visit;
    }
}
