using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>Writes a script into a life: one encounter for a stay, one a day for visits.</summary>
internal sealed class ScriptWriter(PersonLife life, Script script, Institution institution, Func<int, int> sequence)
{
    public IReadOnlyList<(Encounter Encounter, IReadOnlyList<FeeLine> Accused)> Write(DateTime day) =>
        script.Setting is ScriptSetting.Stay or ScriptSetting.Operation
            ? [Fill(Stay(day), day, script.Lines)]
            : [.. script.Lines.GroupBy(line => line.Day).OrderBy(lines => lines.Key).Select((lines, number) => Fill(Visit(day.AddDays(lines.Key), number), day, lines))];

    private Encounter Stay(DateTime day)
    {
        var stay = StayWriter.Write(life, new StayPlan(institution, life.Disease(script.Disease), HospitalChoice.AdmissionHour(life.Dice, day), script.Nights)
        {
            NoQuietDays = true,
            Operates = script.Setting == ScriptSetting.Operation,
            Sequence = sequence(0),
        });
        stay.MoreDiagnoses.AddRange(script.Diagnoses);
        return stay;
    }

    private Encounter Visit(DateTime day, int number)
    {
        var disease = life.Disease(script.Disease);
        var visit = new Encounter(life.Person, sequence(number), life.Episode, institution, disease, MedTypeOf(script.Setting), day.AddMinutes(life.Dice.Between(500, 640)))
        {
            Physician = institution.PhysicianFor(life.Dice, disease.Department),
            IsOnline = script.Setting == ScriptSetting.Online,
        };
        visit.MoreDiagnoses.AddRange(script.Diagnoses);
        life.Encounters.Add(visit);
        return visit;
    }

    private (Encounter, IReadOnlyList<FeeLine>) Fill(Encounter encounter, DateTime day, IEnumerable<ScriptLine> lines)
    {
        List<FeeLine> accused = [];
        // Lines of one day share a minute in a stay, so that pairs within an hour are pairs.
        var slot = life.Dice.Between(515, 640);
        var places = lines.ToList();
        var herbs = places.Count(line => line.Item.IsHerb);
        foreach (var (script, place) in places.Select((script, place) => (script, place)))
        {
            var time = encounter.IsStay ? Within(encounter, day.AddDays(script.Day).AddMinutes(slot)) : encounter.Begin.AddMinutes(place * 7);
            var line = Plot.Bill(encounter, script.Item, time, script.Count, script.Order, script.Item.PriceInCents(encounter.Institution.Level) * script.Percent / 100);
            line.Dose = script.Dose?.Split('/');
            line.IsSingleHerb = script.Item.IsHerb && herbs == 1;
            line.Days = script.Item.IsHerb ? 7 : line.Days;
            line.IsOnline = encounter.IsOnline;
            if (script.IsAccused)
                accused.Add(line);
        }
        return (encounter, accused);
    }

    private static DateTime Within(Encounter stay, DateTime time) => time < stay.Begin ? stay.Begin.AddMinutes(30) : time;

    private static string MedTypeOf(ScriptSetting setting) => setting switch
    {
        ScriptSetting.Emergency => MedType.Emergency,
        ScriptSetting.Chronic => MedType.Chronic,
        ScriptSetting.Purchase => MedType.Pharmacy,
        _ => MedType.Outpatient,
    };
}
