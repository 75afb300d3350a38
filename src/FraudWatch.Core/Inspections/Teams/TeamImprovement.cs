namespace FraudWatch.Core.Inspections;

/// <summary>Betters teams that keep the rules: fewer people together again, then fourth members for those with most to inspect.</summary>
internal sealed class TeamImprovement(IReadOnlyList<TeamTask> tasks, IReadOnlyList<Inspector> shuffled, DateOnly day, Dictionary<int, List<Inspector>> teams)
{
    public void Run()
    {
        while (SwapOne())
        {
            // Every exchange leaves fewer repeated pairs, so this ends.
        }

        AddFourthMembers();
    }

    private bool SwapOne()
    {
        foreach (var task in tasks)
            for (var i = 0; i < teams[task.Team].Count; i++)
                if (tasks.Any(other => other.Team > task.Team && SwapBetween(task, i, other)) || SwapWithReserve(task, i))
                    return true;
        return false;
    }

    private bool SwapBetween(TeamTask task, int place, TeamTask other)
    {
        for (var j = 0; j < teams[other.Team].Count; j++)
        {
            var (mine, theirs) = (With(teams[task.Team], place, teams[other.Team][j]), With(teams[other.Team], j, teams[task.Team][place]));
            if (!IsAllowed(mine, task) || !IsAllowed(theirs, other)
                || Pairs(mine) + Pairs(theirs) >= Pairs(teams[task.Team]) + Pairs(teams[other.Team]))
                continue;
            (teams[task.Team], teams[other.Team]) = (mine, theirs);
            return true;
        }

        return false;
    }

    private bool SwapWithReserve(TeamTask task, int place)
    {
        var better = Reserve()
            .Select(one => With(teams[task.Team], place, one))
            .FirstOrDefault(members => IsAllowed(members, task) && Pairs(members) < Pairs(teams[task.Team]));
        if (better is null)
            return false;
        teams[task.Team] = better;
        return true;
    }

    private void AddFourthMembers()
    {
        foreach (var task in tasks.OrderByDescending(task => task.Institutions.Count).ThenBy(task => task.Team))
        {
            var members = teams[task.Team];
            var fourth = Reserve().Where(one => TeamRules.MayJoin(one, task)).MinBy(one => Pairs([.. members, one]));
            if (members.Count < TeamRules.Most && fourth is not null)
                members.Add(fourth);
        }
    }

    private IEnumerable<Inspector> Reserve() => shuffled.Where(one => !teams.Values.Any(members => members.Contains(one)));

    private bool IsAllowed(List<Inspector> members, TeamTask task) =>
        members.All(one => TeamRules.MayJoin(one, task)) && TeamRules.Suffice(members, day);

    private static int Pairs(List<Inspector> members) => TeamRules.RepeatedPairs(members);

    private static List<Inspector> With(List<Inspector> members, int place, Inspector one) => [.. members.Select((member, i) => i == place ? one : member)];
}
