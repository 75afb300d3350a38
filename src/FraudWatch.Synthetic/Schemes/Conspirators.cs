using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>Finds people for an act: nobody to whom something special happens, nobody twice.</summary>
internal sealed class Conspirators
{
    private const int MostTries = 6_000, MostGatherings = 20;

    private readonly City _city;
    private readonly Dice _dice;
    private readonly IReadOnlyDictionary<int, PlantedAct> _taken;
    private readonly ILookup<Employer?, Person> _staff;
    private readonly ILookup<string, Person> _homes;

    public Conspirators(City city, Dice dice, IReadOnlyDictionary<int, PlantedAct> taken)
    {
        (_city, _dice, _taken) = (city, dice, taken);
        var ordinary = city.People.Where(p => p.IsOrdinary).ToArray();
        _staff = ordinary.ToLookup(p => p.Employer);
        _homes = ordinary.Where(p => p.LivesInCareHome).ToLookup(p => p.Address);
    }

    /// <summary>Null when nobody is left who could do it.</summary>
    public Person[]? Find(Scheme scheme, Institution institution, DateTime day)
    {
        var gatherings = 0;
        for (var tries = 0; tries < MostTries && gatherings < MostGatherings; tries++)
        {
            var person = _dice.Pick(_city.People);
            if (!IsFree(person, scheme, institution, day))
                continue;
            Person[] group = scheme.GroupSize == 1 ? [person] : [.. Together(person, scheme, institution, day)];
            if (group.Length == scheme.GroupSize)
                return group;
            // Strangers are drawn from the whole city: where they are too few once, they are too few again.
            gatherings += scheme.Tie == Tie.None ? 1 : 0;
        }
        return null;
    }

    private IEnumerable<Person> Together(Person person, Scheme scheme, Institution institution, DateTime day)
    {
        IEnumerable<Person> others = scheme.Tie switch
        {
            Tie.Employer => person.Employer is null ? [] : Shuffled(_staff[person.Employer]),
            Tie.Home => Shuffled(_homes[person.Address]),
            _ => Strangers().Where(other => other.Household != person.Household),
        };
        return others.Where(other => other != person && IsFree(other, scheme, institution, day)).Take(scheme.GroupSize - 1).Prepend(person);
    }

    private static IEnumerable<Person> Shuffled(IEnumerable<Person> people) => people.OrderBy(other => (other.Index * 7919) % 10_007);

    private IEnumerable<Person> Strangers() =>
        Enumerable.Range(0, 4_000).Select(_ => _dice.Pick(_city.People)).DistinctBy(other => other.Household);

    private bool IsFree(Person person, Scheme scheme, Institution institution, DateTime day) =>
        person.IsOrdinary && !_taken.ContainsKey(person.Index) && scheme.Accepts(person, day) && scheme.Knows(institution, person, day);
}
