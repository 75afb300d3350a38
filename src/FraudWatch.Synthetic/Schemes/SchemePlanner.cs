using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>
/// Decides who cheats, where and when, before any life is written: a few institutions run several schemes, a few acts
/// are isolated. One person takes part in one act at most.
/// </summary>
internal sealed class SchemePlanner
{
    /// <summary>Acts of each scheme per 10,000 people. Assumption, chosen so that a rule's recall can be measured.</summary>
    private const double ActsPerTenThousand = 12;

    private const int FewestActs = 3, DaysAfterFirst = 26, MostTries = 20_000;
    private const double InRing = 0.7;

    private readonly City _city;
    private readonly Dice _dice;
    private readonly Institution[] _hospitals;
    private readonly Institution[] _ring;
    private readonly Dictionary<int, PlantedAct> _acts = [];
    private readonly ILookup<Employer?, Person> _staff;

    public SchemePlanner(City city)
    {
        _city = city;
        _dice = new Dice(city.Options.Seed, ulong.MaxValue - 3);
        _hospitals = [.. city.Institutions.All.Where(i => i.Kind == InstitutionKind.Hospital && i.KeepsGoodTime)];
        _ring = [.. _hospitals.Where(i => i.Level <= 2).OrderBy(_ => _dice.Fraction()).Take(Math.Max(3, _hospitals.Length / 6))];
        _staff = city.People.Where(p => p.IsOrdinary).ToLookup(p => p.Employer);
    }

    /// <summary>Acts by person index.</summary>
    /// <exception cref="InvalidOperationException">The city is too small to hide a scheme.</exception>
    public IReadOnlyDictionary<int, PlantedAct> Plan()
    {
        var wanted = _city.Options.Schemes;
        var count = Math.Max(FewestActs, (int)(_city.People.Count * ActsPerTenThousand / 10_000));
        foreach (var (scheme, place) in SchemeCatalogue.All.Select((scheme, place) => (scheme, place)))
        {
            if (wanted is not null && !wanted.Contains(scheme.Name))
                continue;
            var practised = Practising(place);
            for (var number = 0; number < count; number++)
                PlanOne(scheme, practised, number);
        }
        return _acts;
    }

    /// <summary>Each scheme is at home in one institution of the ring and in about half of the others.</summary>
    private Institution[] Practising(int place) =>
        [.. _ring.Where((_, i) => i == place % _ring.Length || _dice.Chance(0.5))];

    private void PlanOne(IScheme scheme, Institution[] practised, int number)
    {
        var institution = _dice.Chance(InRing) ? _dice.Pick(practised) : _dice.Pick(_hospitals);
        var latest = Math.Max(2, _city.Calendar.Days - DaysAfterFirst - 8);
        var day = _city.Calendar.Start.AddDays(_dice.Between(2, latest));
        for (var tries = 0; tries < MostTries; tries++)
        {
            var person = _dice.Pick(_city.People);
            if (!IsFree(person, scheme, day))
                continue;
            var group = scheme.GroupSize == 1 ? [person] : Colleagues(person, scheme, day);
            if (group.Length < scheme.GroupSize)
                continue;
            var act = new PlantedAct(scheme, institution, day, group, number);
            foreach (var member in group)
                _acts.Add(member.Index, act);
            return;
        }
        throw new InvalidOperationException(
            $"A city of {_city.People.Count} people over {_city.Options.Months} months is too small to hide the scheme '{scheme.Name}'; take more people, or leave it out.");
    }

    private Person[] Colleagues(Person person, IScheme scheme, DateTime day) => person.Employer is null
        ? []
        : [.. _staff[person.Employer].Where(other => IsFree(other, scheme, day)).OrderBy(other => other == person ? 0 : 1).ThenBy(other => (other.Index * 7919) % 10_007).Take(scheme.GroupSize)];

    private bool IsFree(Person person, IScheme scheme, DateTime day) =>
        person.IsOrdinary && !_acts.ContainsKey(person.Index) && scheme.Accepts(person, day);
}
