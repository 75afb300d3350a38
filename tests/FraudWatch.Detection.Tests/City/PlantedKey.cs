namespace FraudWatch.Detection.Tests.City;

/// <summary>What a planted act or a finding is about: its rules and every encounter, line or person-day that it names.</summary>
internal sealed record PlantedKey(IReadOnlyList<string> Rules, IReadOnlySet<string> Keys)
{
    public static PlantedKey Of(string rules, string? person, string? encounters, string? lines, string? day)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var encounter in Split(encounters))
            keys.Add($"encounter {encounter}");
        foreach (var line in Split(lines))
            keys.Add($"line {line}");
        if (keys.Count == 0)
            keys.UnionWith(Split(person).Select(p => $"{p} on {day}"));
        return new PlantedKey(Split(rules), keys);
    }

    public bool IsSame(PlantedKey other, string rule) =>
        Rules.Contains(rule) && other.Rules.Contains(rule) && Keys.Overlaps(other.Keys);

    private static string[] Split(string? list) => (list ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
}
