using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>What the schemes share: mild diseases, stays with a full chart, and the note of what was done.</summary>
internal static class Plot
{
    private const int StayMargin = 20;

    /// <summary>Common, mild, treated on any ward: what dishonest admissions are made of.</summary>
    private static readonly string[] Mild = ["lumbar_disc", "cervical", "vertigo", "gastritis", "hypertension", "diabetes", "coronary", "bronchitis"];

    public static Disease MildDisease(PersonLife life) => life.Disease(life.Dice.Pick(Mild));

    /// <summary>A mild disease of another chapter.</summary>
    public static Disease MildDisease(PersonLife life, Disease otherThan)
    {
        Disease found;
        do
        {
            found = MildDisease(life);
        }
        while (found.Code[0] == otherThan.Code[0]);
        return found;
    }

    /// <summary>Makes room: nothing honest happens within twenty days of a stay planted between these days.</summary>
    public static void MakeRoom(PersonLife life, DateTime from, int days)
    {
        life.Clear(from, from.AddDays(days), StayMargin);
        life.BeginEpisode();
    }

    /// <summary>A planned stay with treatment every day; numbers of planted encounters start with 0.</summary>
    public static Encounter Stay(PersonLife life, Institution institution, Disease disease, DateTime day, int nights, int number = 0) =>
        StayWriter.Write(life, new StayPlan(institution, disease, HospitalChoice.AdmissionHour(life.Dice, day), nights)
        {
            NoQuietDays = true,
            Sequence = Identifiers.PlantedSequence + number,
        });

    public static Encounter Visit(PersonLife life, Institution institution, Disease disease, DateTime time, int number) =>
        VisitWriter.Write(life, new VisitPlan(institution, disease, time, MedType.Outpatient)
        {
            NeedsTest = true,
            Sequence = Identifiers.PlantedSequence + number,
        });

    /// <summary>Another hospital of the city whose times can be relied on.</summary>
    public static Institution AnotherHospital(PersonLife life, Institution than)
    {
        Institution found;
        do
        {
            found = life.City.Institutions.OtherHospital(life.Dice, than, 1);
        }
        while (!found.KeepsGoodTime);
        return found;
    }

    /// <summary>Old enough to be a patient of a mild disease.</summary>
    public static bool IsAdult(Person person, DateTime day) => person.AgeAt(day) is >= 28 and <= 84;

    public static void Note(PersonLife life, PlantedAct act, DateTime day, IReadOnlyList<Encounter> encounters, params IEnumerable<(Encounter Encounter, FeeLine Line)> lines) =>
        life.Truth.Add(new TruthRow(
            act.Scheme.Name,
            act.Scheme.RuleIds,
            encounters[0].Institution.Code,
            life.Person.Number,
            string.Join('|', encounters.Select(e => Identifiers.EncounterText(e.Id))),
            string.Join('|', encounters.Select(e => Identifiers.SettlementText(e.Id, 1))),
            string.Join('|', lines.Select(l => Identifiers.FeeLineText(l.Encounter.Id, l.Line.Number))),
            day.Date));
}
