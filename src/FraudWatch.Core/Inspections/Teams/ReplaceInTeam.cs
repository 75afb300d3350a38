namespace FraudWatch.Core.Inspections;

/// <summary>Whether somebody may take a place in a team that was formed, by the rules by which teams are formed.</summary>
public static class ReplaceInTeam
{
    /// <summary>Why the person may not, in a sentence; null when nothing is against it.</summary>
    /// <param name="staying">The team without the one who leaves.</param>
    /// <param name="joining">Who is to come.</param>
    /// <param name="institutions">What they inspect, each with its area.</param>
    /// <param name="day">The day on which certificates must be valid.</param>
    public static string? Obstacle(IReadOnlyCollection<Inspector> staying, Inspector joining, IReadOnlyDictionary<string, string> institutions, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(staying);
        ArgumentNullException.ThrowIfNull(joining);
        ArgumentNullException.ThrowIfNull(institutions);
        if (joining.Recused.FirstOrDefault(institutions.ContainsKey) is { } recused)
            return $"Inspector {joining.Id} is recused from {recused}.";
        if (joining.LastAreas.FirstOrDefault(institutions.Values.Contains) is { } area)
            return $"Inspector {joining.Id} was in the area {area} last time, and nobody goes there twice running.";
        return TeamRules.Suffice([.. staying, joining], day)
            ? null
            : $"With inspector {joining.Id} the team would not have {TeamRules.Least} people from {TeamRules.Departments} departments, {TeamRules.Certified} of them with a certificate valid on {day:yyyy-MM-dd}.";
    }
}
