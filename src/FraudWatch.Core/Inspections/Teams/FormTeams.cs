namespace FraudWatch.Core.Inspections;

/// <summary>
/// Puts inspectors into teams of three or four from three departments, at least two with a valid certificate, nobody recused,
/// nobody twice running in an area; among such teams few people meet again. The same seed gives the same teams.
/// </summary>
public static class FormTeams
{
    /// <summary>The teams, in the order of the tasks.</summary>
    /// <param name="tasks">What each team inspects.</param>
    /// <param name="inspectors">Those who are available; each is in one team at most.</param>
    /// <param name="day">The day on which certificates must be valid.</param>
    /// <param name="numbers">The order in which people are tried: purpose <c>member</c>, the person's id as label.</param>
    /// <exception cref="TeamsImpossibleException">There is no such arrangement; the message says why.</exception>
    public static IReadOnlyList<Team> Run(IReadOnlyList<TeamTask> tasks, IReadOnlyCollection<Inspector> inspectors, DateOnly day, SeededNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(inspectors);
        ArgumentNullException.ThrowIfNull(numbers);
        Inspector[] shuffled = [.. inspectors.OrderBy(one => numbers.Bits("member", one.Id)).ThenBy(one => one.Id, StringComparer.Ordinal)];
        var search = new TeamSearch(tasks, shuffled, day);
        var teams = search.Run() ?? throw new TeamsImpossibleException(TeamObstacles.Describe(tasks, shuffled, day, search.GaveUp));
        new TeamImprovement(tasks, shuffled, day, teams).Run();
        return [.. tasks.Select(task => new Team(task, teams[task.Team]))];
    }
}
