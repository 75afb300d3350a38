namespace FraudWatch.Detection.Tests.City;

/// <summary>
/// What a planted act or a finding is about: its rules, every encounter and line that it names, its persons, its institution.
/// </summary>
internal sealed record PlantedKey(IReadOnlyList<string> Rules, IReadOnlySet<string> Keys, IReadOnlySet<string> Persons, string? Institution)
{
    public static PlantedKey Of(string rules, string? institution, string? persons, string? encounters, string? lines) => new(
        Split(rules),
        Split(encounters).Select(encounter => $"encounter {encounter}").Concat(Split(lines).Select(line => $"line {line}")).ToHashSet(StringComparer.Ordinal),
        Split(persons).ToHashSet(StringComparer.Ordinal),
        institution);

    /// <summary>By the finest thing that both name: encounters and lines, else persons, else the institution.</summary>
    public bool IsSame(PlantedKey other, string rule)
    {
        if (!Rules.Contains(rule) || !other.Rules.Contains(rule))
            return false;
        if (Keys.Count > 0 && other.Keys.Count > 0)
            return Keys.Overlaps(other.Keys);
        return Persons.Count > 0 && other.Persons.Count > 0 ? Persons.Overlaps(other.Persons) : Institution == other.Institution;
    }

    private static string[] Split(string? list) => (list ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
}
