using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Colleagues admitted to one hospital on one day for the same complaint, discharged on one day, and again weeks later.</summary>
internal sealed class GroupAdmission() : Scheme("group-admission")
{
    private const int Nights = 4, ShortestInterval = 21;

    public override int GroupSize => 5;

    public override bool Accepts(Person person, DateTime day) => Plot.IsAdult(person, day) && person.Employer is not null;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        foreach (var (day, round) in Rounds(life.City, act).Select((day, round) => (day, round)))
        {
            Plot.MakeRoom(life, day, Nights);
            Plot.Stay(life, act.Institution, life.Disease(act.Number % 2 == 0 ? "cervical" : "lumbar_disc"), day, Nights, round);
            Plot.NoteGroup(life, act, day, round);
        }
    }

    /// <summary>The same for every member: two rounds, three where the period is long enough.</summary>
    private static IEnumerable<DateTime> Rounds(City city, PlantedAct act)
    {
        var room = (city.Calendar.End - act.Day).Days - Nights - 1;
        var interval = Math.Clamp(room / 2, ShortestInterval, 45 + (act.Number % 3 * 7));
        for (var day = act.Day; day < city.Calendar.End.AddDays(-Nights) && (day - act.Day).Days <= interval * 2; day = day.AddDays(interval))
            yield return day;
    }
}
