namespace FraudWatch.Core.Inspections;

/// <summary>Says in words why no teams can be formed.</summary>
internal static class TeamObstacles
{
    public static string Describe(IReadOnlyList<TeamTask> tasks, IReadOnlyList<Inspector> inspectors, DateOnly day, bool gaveUp)
    {
        var needed = tasks.Count * TeamRules.Least;
        if (inspectors.Count < needed)
            return $"{tasks.Count} teams of {TeamRules.Least} need {needed} inspectors; there are {inspectors.Count}.";
        var certified = inspectors.Count(one => TeamRules.IsCertified(one, day));
        if (certified < tasks.Count * TeamRules.Certified)
            return $"{tasks.Count} teams need {tasks.Count * TeamRules.Certified} inspectors with a certificate valid on {day:yyyy-MM-dd}; there are {certified}.";
        var departments = Departments(inspectors);
        if (departments < TeamRules.Departments)
            return $"A team needs people from {TeamRules.Departments} departments; the inspectors come from {departments}.";
        var stuck = tasks.FirstOrDefault(task => !TeamRules.Suffice(Allowed(task, inspectors), day));
        if (stuck is not null)
            return Describe(stuck, inspectors, day);
        return gaveUp
            ? $"No arrangement of the {inspectors.Count} inspectors was found in the time allowed; fewer teams or more inspectors make it easier."
            : $"Each team could be formed alone, but no arrangement of the {inspectors.Count} inspectors gives all {tasks.Count} teams people from three departments without recusal or a second time in an area.";
    }

    private static string Describe(TeamTask task, IReadOnlyList<Inspector> inspectors, DateOnly day)
    {
        var allowed = Allowed(task, inspectors);
        return $"Team {task.Team} (areas {string.Join(", ", task.Areas)}) may choose among {allowed.Count} inspectors of {Departments(allowed)} departments, "
            + $"{allowed.Count(one => TeamRules.IsCertified(one, day))} with a valid certificate; it needs {TeamRules.Least} of {TeamRules.Departments} departments, {TeamRules.Certified} with one. "
            + $"{inspectors.Count(one => TeamRules.IsRecused(one, task))} are recused from its institutions, {inspectors.Count(one => TeamRules.WasThere(one, task))} were in its areas last time.";
    }

    private static List<Inspector> Allowed(TeamTask task, IReadOnlyList<Inspector> inspectors) => [.. inspectors.Where(one => TeamRules.MayJoin(one, task))];

    private static int Departments(IEnumerable<Inspector> people) => people.Select(one => one.Department).Distinct(StringComparer.Ordinal).Count();
}
