using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Draws the institutions that cheat in unseen ways, apart from everything else that is drawn.</summary>
internal static class UnseenPlanner
{
    /// <summary>Habits by institution index; one for each institution that was drawn.</summary>
    /// <exception cref="InvalidOperationException">The city has too few institutions of the kind that a scheme suits.</exception>
    public static IEnumerable<(int Institution, Habit Habit)> Plan(City city)
    {
        if (city.Options.Unseen is not { } schemes)
            yield break;
        var dice = new Dice(city.Options.Seed, ulong.MaxValue - 5);
        var kinds = schemes.Kinds.Select(UnseenKinds.Named).ToArray();
        var taken = new HashSet<int>();
        var count = Math.Max(1, (int)Math.Round(schemes.Share * city.Institutions.All.Count));
        for (var i = 0; i < count; i++)
        {
            var kind = kinds[i % kinds.Length];
            var free = city.Institutions.All.Where(institution => kind.Suits(institution) && !taken.Contains(institution.Index)).ToArray();
            if (free.Length == 0)
                throw new InvalidOperationException($"The city has no institution left for the scheme '{kind.Name}'; take a smaller share, or more institutions.");
            var chosen = dice.Pick(free).Index;
            taken.Add(chosen);
            yield return (chosen, kind);
        }
    }
}
