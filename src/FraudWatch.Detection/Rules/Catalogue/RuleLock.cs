using System.Text.Json;
using System.Text.Json.Serialization;
using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Version, SQL hash and key of every rule, as last agreed. A finding names its rule's version, so neither what is found nor the
/// ids of findings may change under it: a changed hash or key needs a greater version. Experimental rules may change freely.
/// </summary>
public sealed class RuleLock
{
    public const string FileName = "rules.lock.json";

    private readonly SortedDictionary<string, Entry> entries;

    private RuleLock(SortedDictionary<string, Entry> entries) => this.entries = entries;

    /// <summary>Reads the lock of a rules folder; an absent file is an empty lock.</summary>
    /// <exception cref="JsonException">The file is not a lock.</exception>
    public static RuleLock Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var read = File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(file), Format) : null;
        return new RuleLock(new SortedDictionary<string, Entry>(read ?? [], StringComparer.Ordinal));
    }

    /// <summary>Rules that differ from the lock; nothing when it is up to date.</summary>
    public IReadOnlyList<RuleProblem> Problems(IReadOnlyList<Rule> rules)
    {
        var ids = rules.Select(rule => rule.Id).ToHashSet();
        return
        [
            .. rules.Where(rule => rule.Status != RuleStatus.Experimental).SelectMany(Problem),
            .. entries.Keys.Where(id => !ids.Contains(id)).Select(id => new RuleProblem(FileName, id, "there is no such rule; one that is no longer wanted is deprecated, not deleted")),
        ];
    }

    /// <summary>Writes the lock anew.</summary>
    /// <exception cref="RuleCatalogueException">A rule's SQL changed and its version did not.</exception>
    public static void Update(string folder, IReadOnlyList<Rule> rules)
    {
        var old = Read(folder);
        var unversioned = rules.Where(rule => rule.Status != RuleStatus.Experimental && old.ChangedUnderItsVersion(rule)).Select(Unversioned).ToList();
        if (unversioned.Count > 0)
            throw new RuleCatalogueException(unversioned);
        var lines = rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"  {JsonSerializer.Serialize(rule.Id)}: {JsonSerializer.Serialize(Entry.Of(rule), Format)}");
        File.WriteAllText(Path.Combine(folder, FileName), $"{{\n{string.Join(",\n", lines)}\n}}\n");
    }

    private IEnumerable<RuleProblem> Problem(Rule rule)
    {
        if (!entries.TryGetValue(rule.Id, out var entry))
            yield return new RuleProblem(FileName, rule.Id, "not in the lock yet: update it");
        else if (ChangedUnderItsVersion(rule))
            yield return Unversioned(rule);
        else if (entry != Entry.Of(rule))
            yield return new RuleProblem(FileName, rule.Id, $"the lock has version {entry.Version}, the rule {rule.Version}: update it");
    }

    private bool ChangedUnderItsVersion(Rule rule) =>
        entries.TryGetValue(rule.Id, out var entry) && rule.Version <= entry.Version && entry with { Version = rule.Version } != Entry.Of(rule);

    private static RuleProblem Unversioned(Rule rule) =>
        new($"{rule.Family}/{rule.Id}/rule.yaml", "version", $"rule.sql or its key changed since version {rule.Version}: raise the version");

    private static JsonSerializerOptions Format { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private sealed record Entry(int Version, string SqlHash, string? Key)
    {
        public static Entry Of(Rule rule) => new(rule.Version, rule.SqlHash, rule.Key.Count == 0 ? null : string.Join(',', rule.Key));
    }
}
