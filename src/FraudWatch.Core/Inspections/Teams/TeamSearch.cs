namespace FraudWatch.Core.Inspections;

/// <summary>Looks for three people per team by backtracking, the team with the fewest to choose from first, people in the order of the seed.</summary>
internal sealed class TeamSearch(IReadOnlyList<TeamTask> tasks, IReadOnlyList<Inspector> shuffled, DateOnly day)
{
    private const int StepLimit = 200_000;
    private readonly TeamTask[] order = [.. tasks.OrderBy(task => shuffled.Count(one => TeamRules.MayJoin(one, task))).ThenBy(task => task.Team)];
    private readonly Dictionary<int, List<Inspector>> found = [];
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private int steps;

    /// <summary>Whether the search gave up before it had seen every arrangement.</summary>
    public bool GaveUp => steps > StepLimit;

    /// <summary>Members by team; null when there is no arrangement, or none was found within the limit of steps.</summary>
    public Dictionary<int, List<Inspector>>? Run() => Fill(0) ? found : null;

    private bool Fill(int place)
    {
        if (place == order.Length)
            return true;
        foreach (var members in Triples(Pool(order[place])).Where(_ => ++steps <= StepLimit))
        {
            found[order[place].Team] = members;
            used.UnionWith(members.Select(one => one.Id));
            if (order.Skip(place + 1).All(task => TeamRules.Suffice(Pool(task), day)) && Fill(place + 1))
                return true;
            used.ExceptWith(members.Select(one => one.Id));
        }

        return false;
    }

    private List<Inspector> Pool(TeamTask task) => [.. shuffled.Where(one => !used.Contains(one.Id) && TeamRules.MayJoin(one, task))];

    /// <summary>Threes that suffice, those in which nobody meets a colleague of the plan before first.</summary>
    private IEnumerable<List<Inspector>> Triples(List<Inspector> pool)
    {
        foreach (var isRepeating in new[] { false, true })
            for (var a = 0; a < pool.Count; a++)
                for (var b = a + 1; b < pool.Count; b++)
                    for (var c = b + 1; c < pool.Count && !GaveUp; c++)
                    {
                        List<Inspector> three = [pool[a], pool[b], pool[c]];
                        if (TeamRules.Suffice(three, day) && TeamRules.RepeatedPairs(three) > 0 == isRepeating)
                            yield return three;
                    }
    }
}
