using FraudWatch.Synthetic.Calendar;
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
        StayWriter.Write(life, Plan(life, institution, disease, day, nights, number));

    public static StayPlan Plan(PersonLife life, Institution institution, Disease disease, DateTime day, int nights, int number = 0) =>
        new(institution, disease, HospitalChoice.AdmissionHour(life.Dice, day), nights)
        {
            NoQuietDays = true,
            Sequence = Identifiers.PlantedSequence + number,
        };

    public static Encounter Visit(PersonLife life, Institution institution, Disease disease, DateTime time, int number) =>
        VisitWriter.Write(life, new VisitPlan(institution, disease, time, MedType.Outpatient)
        {
            NeedsTest = true,
            Sequence = Identifiers.PlantedSequence + number,
        });

    /// <summary>A stay that is not written yet: nobody is treated but as the scheme says.</summary>
    public static Encounter EmptyStay(PersonLife life, Institution institution, Disease disease, DateTime day, int nights, int number = 0, Physician? physician = null)
    {
        var stay = Empty(life, institution, disease, MedType.Stay, HospitalChoice.AdmissionHour(life.Dice, day), number, physician);
        stay.End = day.Date.AddDays(nights).AddMinutes(life.Dice.Between(590, 690));
        for (var night = day.Date; night < stay.End.Date; night = night.AddDays(1))
        {
            foreach (var key in (string[])["bed", "nursing3", "consult_ward"])
                Bill(stay, life.City.Items[key], night.AddMinutes(1410));
        }
        return stay;
    }

    /// <summary>A purchase of whole packs; prescription drugs come with the family physician's prescription.</summary>
    public static Encounter Purchase(PersonLife life, Institution pharmacy, DateTime time, int number, params IEnumerable<(Item Item, int Packs)> basket)
    {
        var purchase = Empty(life, pharmacy, life.Disease("cold"), MedType.Pharmacy, time, number);
        foreach (var (item, packs) in basket)
            Bill(purchase, item, time, packs, order: 1);
        return purchase;
    }

    /// <summary>An encounter without a single line.</summary>
    public static Encounter Empty(PersonLife life, Institution institution, Disease disease, string medType, DateTime time, int number, Physician? physician = null)
    {
        var encounter = new Encounter(life.Person, Identifiers.PlantedSequence + number, life.Episode, institution, disease, medType, time)
        {
            Physician = physician ?? institution.PhysicianFor(life.Dice, disease.Department),
        };
        life.Encounters.Add(encounter);
        return encounter;
    }

    /// <summary>Books a line as it stands: an order of its own unless said otherwise, at the list price.</summary>
    public static FeeLine Bill(Encounter encounter, Item item, DateTime time, int count = 1, int? order = null, long? price = null, bool phantom = false)
    {
        if (time > encounter.End)
            encounter.End = time;
        return encounter.Add(new FeeLine(encounter.NextLineNumber(), item, time, count, price ?? item.PriceInCents(encounter.Institution.Level))
        {
            Order = order ?? encounter.Lines.Select(line => line.Order).DefaultIfEmpty().Max() + 1,
            Physician = encounter.Physician,
            Days = item.PackDays * count,
            IsPhantom = phantom,
        });
    }

    /// <summary>The same line for another item, at the list price.</summary>
    public static FeeLine Swapped(FeeLine line, Item item, int level) => new(line.Number, item, line.Time, line.Count, item.PriceInCents(level))
    {
        Order = line.Order,
        Physician = line.Physician,
        Days = line.Days,
        IsOnline = line.IsOnline,
    };

    /// <summary>The same stay once more, line by line, under a number of its own.</summary>
    public static Encounter Twin(PersonLife life, Encounter stay, int number)
    {
        var twin = Empty(life, stay.Institution, stay.Disease, stay.MedType, stay.Begin, number, stay.Physician);
        foreach (var line in stay.Lines)
            Bill(twin, line.Item, line.Time, line.Count, line.Order, line.Price, phantom: true).Days = line.Days;
        twin.End = stay.End;
        return twin;
    }

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

    /// <summary>A day in the first week of a quarter that lies in the period, the first one where there is none.</summary>
    public static DateTime StartOfQuarter(CityCalendar calendar, Dice dice)
    {
        var quarters = Enumerable.Range(0, (calendar.Days / 28) + 1)
            .Select(i => calendar.Start.AddMonths(i))
            .Where(month => month.Month % 3 == 1 && month.Day == 1 && month.AddDays(75) < calendar.End)
            .ToArray();
        return (quarters.Length == 0 ? calendar.Start : dice.Pick(quarters)).AddDays(dice.Between(2, 6));
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

    /// <summary>Notes persons alone, where what was done stands in no encounter.</summary>
    public static void NotePersons(PersonLife life, PlantedAct act, DateTime day, IEnumerable<Person> persons) => life.Truth.Add(new TruthRow(
        act.Scheme.Name, act.Scheme.RuleIds, act.Institution.Code, string.Join('|', persons.Select(person => person.Number)), "", "", "", day.Date));

    /// <summary>
    /// Notes an act of several people, each with the planted encounter of this number; only the first one writes it down.
    /// </summary>
    public static void NoteGroup(PersonLife life, PlantedAct act, DateTime day, int number = 0)
    {
        if (life.Person != act.Group[0])
            return;
        var encounters = act.Group.Select(member => Identifiers.Encounter(member.Index, Identifiers.PlantedSequence + number)).ToList();
        life.Truth.Add(new TruthRow(
            act.Scheme.Name,
            act.Scheme.RuleIds,
            act.Institution.Code,
            string.Join('|', act.Group.Select(member => member.Number)),
            string.Join('|', encounters.Select(Identifiers.EncounterText)),
            string.Join('|', encounters.Select(id => Identifiers.SettlementText(id, 1))),
            "",
            day.Date));
    }

    /// <summary>Place of the person among those who act together, from 0.</summary>
    public static int Place(PersonLife life, PlantedAct act) => act.Group.ToList().IndexOf(life.Person);
}
