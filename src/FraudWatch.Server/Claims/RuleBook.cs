using System.Collections.Concurrent;
using System.Text.Json;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Http;
using FraudWatch.Server.Rules;

namespace FraudWatch.Server.Claims;

/// <summary>The rules of this program by id and family.</summary>
internal sealed class RuleBook(RulesInForce inForce)
{
    private readonly Lazy<Dictionary<string, Rule>> rules = new(() => inForce.Shipped.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal));

    // A page of a case's findings asks for the same dozen columns fifty times.
    private readonly ConcurrentDictionary<(string Rule, string Column), ColumnTitle> titles = new();

    /// <summary>The rule; null when it is gone from the program.</summary>
    public Rule? Find(string id) => rules.Value.GetValueOrDefault(id);

    /// <summary>
    /// What an inspector is told in Chinese about the findings of a rule as it was kept: that holds what decides its findings, and no
    /// translation. Where the rule has since been told otherwise, it is as it was kept.
    /// </summary>
    public RuleGuidance Chinese(Rule kept) =>
        Find(kept.Id) is { } now && now.Triage.SequenceEqual(kept.Triage) && now.FalsePositives.SequenceEqual(kept.FalsePositives) ? now.Chinese : kept.Chinese;

    /// <summary>What the columns of a finding's evidence are called, in their order; none when its rule is gone from the program.</summary>
    public IReadOnlyList<ColumnTitle> TitlesOf(string ruleId, JsonElement evidence) => Find(ruleId) is { } rule
        ? [.. Shown(evidence).Select(column => titles.GetOrAdd((rule.Id, column), key => rule.TitleOf(key.Column)))]
        : [];

    /// <summary>The same by a rule as it was kept.</summary>
    public static IReadOnlyList<ColumnTitle> TitlesOf(Rule kept, JsonElement evidence) => [.. Shown(evidence).Select(kept.TitleOf)];

    private static IEnumerable<string> Shown(JsonElement evidence) => evidence.EnumerateObject().Select(column => column.Name).Where(column => column != "first_look");

    public string? FamilyOf(string id) => Find(id)?.Family;

    public IEnumerable<string> InFamily(string family) => rules.Value.Values.Where(rule => rule.Family == family).Select(rule => rule.Id).ToList() is { Count: > 0 } ids
        ? ids
        : throw RequestRefusedException.BadQuery("family", $"There is no family '{family}'. There are {string.Join(", ", rules.Value.Values.Select(rule => rule.Family).Distinct().Order())}.");
}
