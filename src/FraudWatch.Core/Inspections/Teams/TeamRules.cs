namespace FraudWatch.Core.Inspections;

/// <summary>
/// What every team must keep: three or four people from three departments (the source's scheme), two of them with a valid
/// enforcement certificate (行政处罚法 42, 条例 29), nobody recused from one of its institutions, nobody twice running in an area.
/// </summary>
internal static class TeamRules
{
    public const int Least = 3;
    public const int Most = 4;
    public const int Departments = 3;
    public const int Certified = 2;

    public static bool IsRecused(Inspector one, TeamTask task) => task.Institutions.Any(place => one.Recused.Contains(place.FixmedinsCode));

    public static bool WasThere(Inspector one, TeamTask task) => task.Areas.Any(one.LastAreas.Contains);

    public static bool MayJoin(Inspector one, TeamTask task) => !IsRecused(one, task) && !WasThere(one, task);

    public static bool IsCertified(Inspector one, DateOnly day) => one.CertificateUntil >= day;

    /// <summary>Whether these people, all allowed in the team, have what a team needs; more people than fit are a pool to choose from.</summary>
    public static bool Suffice(IReadOnlyCollection<Inspector> people, DateOnly day) =>
        people.Count >= Least
        && people.Select(one => one.Department).Distinct(StringComparer.Ordinal).Count() >= Departments
        && people.Count(one => IsCertified(one, day)) >= Certified;

    /// <summary>Pairs who were together in the plan before.</summary>
    public static int RepeatedPairs(IReadOnlyList<Inspector> members) =>
        members.Select((one, i) => members.Skip(i + 1).Count(other => AreRepeated(one, other))).Sum();

    private static bool AreRepeated(Inspector one, Inspector other) =>
        one.LastColleagues.Contains(other.Id) || other.LastColleagues.Contains(one.Id);
}
