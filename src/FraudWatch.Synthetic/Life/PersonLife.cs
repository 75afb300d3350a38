using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Stock;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>One person's encounters while they are being written.</summary>
internal sealed class PersonLife(City city, Person person)
{
    private int _sequence;

    public City City { get; } = city;
    public Person Person { get; } = person;
    public Dice Dice { get; } = new(city.Options.Seed, (ulong)person.Index);
    public List<Encounter> Encounters { get; } = [];

    /// <summary>Drugs at home and pictures taken.</summary>
    public Memory Memory { get; } = new();

    /// <summary>Day of death as the register knows it.</summary>
    public DateTime? RecordedDeath { get; set; } = person.Death;

    /// <summary>A second enrolment of the same person.</summary>
    public string? SecondInsurance { get; set; }

    /// <summary>Days without insurance: from, to.</summary>
    public (DateTime From, DateTime To)? Suspension { get; set; }

    /// <summary>Packs of this person that somebody took back.</summary>
    public List<BoughtBack> BoughtBack { get; } = [];

    /// <summary>Visits of carers at home.</summary>
    public List<CareService> CareServices { get; } = [];

    /// <summary>The allowance for a birth of the year.</summary>
    public MaternityAllowance? Allowance { get; set; }

    /// <summary>Invoices handed in to be paid by hand.</summary>
    public List<PaperBill> PaperBills { get; } = [];

    /// <summary>What was planted in this life.</summary>
    public List<TruthRow> Truth { get; } = [];

    /// <summary>Story to which encounters added now belong.</summary>
    public int Episode { get; private set; }

    /// <summary>First midnight at which nothing happens any more: the end of the period, or the day of death.</summary>
    public DateTime End { get; } = person.Death ?? city.Calendar.End;

    public IEnumerable<Encounter> Stays => Encounters.Where(e => e.IsStay);

    public int Age => Person.AgeAt(City.Calendar.Start);

    /// <summary>Stories up to this one are honest.</summary>
    public int HonestEpisodes { get; private set; } = int.MaxValue;

    public void BeginEpisode() => Episode++;

    public void EndHonestLife() => HonestEpisodes = Episode;

    public int NextSequence() => ++_sequence;

    public Disease Disease(string key) => City.Diseases[key];

    /// <summary>No stay touches these days.</summary>
    public bool IsOutside(DateTime from, DateTime to)
    {
        foreach (var encounter in Encounters)
        {
            if (encounter.IsStay && encounter.Begin.Date <= to && encounter.End.Date >= from)
                return false;
        }
        return true;
    }

    /// <summary>Nothing at all happens on this day.</summary>
    public bool IsFree(DateTime day)
    {
        foreach (var encounter in Encounters)
        {
            if (encounter.Begin.Date <= day.Date && encounter.End.Date >= day.Date)
                return false;
        }
        return true;
    }

    /// <summary>Removes the honest stories that come within <paramref name="stayMargin"/> days of a stay, or a day of a visit.</summary>
    public void Clear(DateTime from, DateTime to, int stayMargin)
    {
        var episodes = Encounters
            .Where(e => e.Episode <= HonestEpisodes && Touches(e, from, to, e.IsStay ? stayMargin : 1))
            .Select(e => e.Episode)
            .ToHashSet();
        Encounters.RemoveAll(e => episodes.Contains(e.Episode));
    }

    private static bool Touches(Encounter encounter, DateTime from, DateTime to, int margin) =>
        encounter.Begin.Date <= to.Date.AddDays(margin) && encounter.End.Date >= from.Date.AddDays(-margin);
}
