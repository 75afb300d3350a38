namespace FraudWatch.Core.Inspections;

/// <summary>
/// Divides the institutions drawn among the teams, whole areas to one team wherever possible. With fewer areas than teams the
/// largest area is halved until there are enough parts; then the parts go, the largest first, to the team with the fewest
/// institutions, between equal ones in an order drawn from the seed (purpose <c>team</c>, the team's number as label).
/// </summary>
public static class DivideWork
{
    /// <summary>The teams' institutions, team 1 first.</summary>
    /// <exception cref="ArgumentException">More teams than institutions.</exception>
    public static IReadOnlyList<TeamTask> Among(int teams, IReadOnlyList<DrawnCandidate> drawn, SeededNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        ArgumentNullException.ThrowIfNull(numbers);
        if (teams < 1 || teams > drawn.Count)
            throw new ArgumentException($"{teams} teams cannot share {drawn.Count} institutions.", nameof(teams));
        var loads = Enumerable.Range(1, teams).ToDictionary(team => team, _ => new List<Candidate>());
        foreach (var part in Largest(Parts(teams, drawn)))
        {
            var team = loads
                .OrderBy(load => load.Value.Count)
                .ThenBy(load => numbers.Bits("team", $"{load.Key}"))
                .ThenBy(load => load.Key)
                .First();
            team.Value.AddRange(part);
        }

        return [.. loads.Select(load => new TeamTask(load.Key, load.Value))];
    }

    private static List<List<Candidate>> Parts(int teams, IReadOnlyList<DrawnCandidate> drawn)
    {
        var parts = drawn.OrderBy(one => one.Position).GroupBy(one => one.Candidate.Area).Select(area => area.Select(one => one.Candidate).ToList()).ToList();
        while (parts.Count < teams)
        {
            var largest = Largest(parts).First();
            var half = (largest.Count + 1) / 2;
            parts.Add(largest[half..]);
            largest.RemoveRange(half, largest.Count - half);
        }

        return parts;
    }

    private static IOrderedEnumerable<List<Candidate>> Largest(IEnumerable<List<Candidate>> parts) => parts
        .OrderByDescending(part => part.Count)
        .ThenBy(part => part[0].Area, StringComparer.Ordinal)
        .ThenBy(part => part[0].FixmedinsCode, StringComparer.Ordinal);
}
