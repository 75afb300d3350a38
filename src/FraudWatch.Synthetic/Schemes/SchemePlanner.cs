using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;
using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>
/// Decides who cheats, where and when, before any life is written: a few institutions run several schemes, a few acts
/// are isolated. One person takes part in one act at most.
/// </summary>
internal sealed class SchemePlanner
{
    /// <summary>Acts of each scheme per 10,000 people. Assumption, chosen so that a rule's recall can be measured.</summary>
    private const double ActsPerTenThousand = 12;

    private const int FewestActs = 3, Attempts = 8;
    private const double InRing = 0.85;

    private readonly City _city;
    private readonly Dice _dice;
    private readonly Institution[] _ring;
    private readonly Dictionary<int, PlantedAct> _acts = [];
    private readonly Dictionary<int, IReadOnlyList<Habit>> _habits = [];
    private readonly List<string> _leftOut = [];
    private readonly Conspirators _people;

    public SchemePlanner(City city)
    {
        _city = city;
        _dice = new Dice(city.Options.Seed, ulong.MaxValue - 3);
        _people = new Conspirators(city, _dice, _acts);
        _ring = [.. Ring(InstitutionKind.Hospital, 2, 6), .. Ring(InstitutionKind.Pharmacy, 0, 8), .. Ring(InstitutionKind.Clinic, 0, 8)];
    }

    /// <exception cref="InvalidOperationException">The city is too small, or its period too short, to hide a scheme that was named.</exception>
    public SchemePlan Plan()
    {
        var count = Math.Max(FewestActs, (int)(_city.People.Count * ActsPerTenThousand / 10_000));
        foreach (var (scheme, place) in SchemeCatalogue.All.Select((scheme, place) => (scheme, place)))
        {
            if (!IsWanted(scheme))
                continue;
            if (scheme is Habit habit)
                PlanHabit(habit);
            else if (scheme is Scheme deed)
                PlanActs(deed, Practising(deed, place), deed.Acts(count));
        }
        foreach (var (institution, habit) in UnseenPlanner.Plan(_city))
            _habits[institution] = [.. _habits.GetValueOrDefault(institution) ?? [], habit];
        return new SchemePlan(_acts, _habits, _leftOut);
    }

    /// <summary>All schemes that have room in the period, or exactly those that were named.</summary>
    private bool IsWanted(IScheme scheme)
    {
        var fits = scheme.Fits(_city.Calendar);
        if (_city.Options.Schemes is not { } wanted)
            return fits;
        if (!wanted.Contains(scheme.Name))
            return false;
        return fits ? true : throw new InvalidOperationException($"{_city.Options.Months} months are too short a period for the scheme '{scheme.Name}'; take more months, or leave it out.");
    }

    private IEnumerable<Institution> Ring(InstitutionKind kind, int highestLevel, int oneIn)
    {
        var all = _city.Institutions.All.Where(i => i.Kind == kind && i.KeepsGoodTime).ToArray();
        return [.. all.Where(i => i.Level <= highestLevel).OrderBy(_ => _dice.Fraction()).Take(Math.Max(3, all.Length / oneIn))];
    }

    /// <summary>Each scheme is at home in one institution of the ring and in about half of the others.</summary>
    private Institution[] Practising(Scheme scheme, int place)
    {
        var suitable = _ring.Where(scheme.Suits).ToArray();
        return [.. suitable.Where((_, i) => i == place % Math.Max(1, suitable.Length) || _dice.Chance(0.5))];
    }

    /// <summary>An institution of its own as long as there is one, outside the ring, so that each habit can be told from the acts and from other habits.</summary>
    private void PlanHabit(Habit habit)
    {
        var suitable = _city.Institutions.All.Where(habit.Suits).OrderBy(i => (_habits.GetValueOrDefault(i.Index)?.Count ?? 0) + (_ring.Contains(i) ? 2 : 0)).ThenBy(_ => _dice.Fraction()).ToArray();
        if (suitable.Length == 0)
        {
            LeaveOut(habit);
            return;
        }

        _habits[suitable[0].Index] = [.. _habits.GetValueOrDefault(suitable[0].Index) ?? [], habit];
    }

    /// <summary>Ends when nobody is left who could do it. One for which nobody was there at all is given up, unless it was named.</summary>
    private void PlanActs(Scheme scheme, Institution[] practised, int count)
    {
        var anywhere = _city.Institutions.All.Where(scheme.Suits).ToArray();
        for (var number = 0; number < count; number++)
        {
            if (PlanAct(scheme, practised, anywhere, number) is not { } act)
            {
                if (number == 0)
                    LeaveOut(scheme);
                return;
            }

            scheme.Prepare(act);
            foreach (var member in act.Group)
                _acts.Add(member.Index, act);
        }
    }

    /// <summary>Where nobody is found for one institution, or earlier acts have used up what it had, another one is tried.</summary>
    private PlantedAct? PlanAct(Scheme scheme, Institution[] practised, Institution[] anywhere, int number)
    {
        for (var attempt = 0; attempt < Attempts && anywhere.Length > 0; attempt++)
        {
            var institution = attempt == 0 && practised.Length > 0 && _dice.Chance(InRing) ? _dice.Pick(practised) : _dice.Pick(anywhere);
            var day = scheme.FirstDay(_city.Calendar, _dice);
            if (scheme.Suits(institution) && _people.Find(scheme, institution, day) is { } group)
                return new PlantedAct(scheme, institution, day, group, number);
        }
        return null;
    }

    /// <summary>A small city hides what it can of all schemes; what was asked for by name must be there.</summary>
    private void LeaveOut(IScheme scheme)
    {
        if (_city.Options.Schemes is not null)
            throw TooSmall(scheme);
        _leftOut.Add(scheme.Name);
    }

    private InvalidOperationException TooSmall(IScheme scheme) => new(
        $"A city of {_city.People.Count} people over {_city.Options.Months} months is too small to hide the scheme '{scheme.Name}'; take more people, or leave it out.");
}
