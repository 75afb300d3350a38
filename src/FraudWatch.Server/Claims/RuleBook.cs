using FraudWatch.Detection.Rules;
using FraudWatch.Server.Http;
using FraudWatch.Server.Rules;

namespace FraudWatch.Server.Claims;

/// <summary>The rules of this program by id and family.</summary>
internal sealed class RuleBook(RulesInForce inForce)
{
    private readonly Lazy<Dictionary<string, Rule>> rules = new(() => inForce.Shipped.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal));

    /// <summary>The rule; null when it is gone from the program.</summary>
    public Rule? Find(string id) => rules.Value.GetValueOrDefault(id);

    public string? FamilyOf(string id) => Find(id)?.Family;

    public IEnumerable<string> InFamily(string family) => rules.Value.Values.Where(rule => rule.Family == family).Select(rule => rule.Id).ToList() is { Count: > 0 } ids
        ? ids
        : throw RequestRefusedException.BadQuery("family", $"There is no family '{family}'. There are {string.Join(", ", rules.Value.Values.Select(rule => rule.Family).Distinct().Order())}.");

    /// <summary>The rules that judge a person over all institutions.</summary>
    public IEnumerable<string> OfPersons => rules.Value.Values.Where(rule => rule.Grain == "person").Select(rule => rule.Id);

    /// <summary>The family of a rule as an expression; ids and families are letters, digits and hyphens, as the catalogue checks.</summary>
    public string FamilySql(string ruleId) =>
        $"CASE {string.Join(' ', rules.Value.Values.GroupBy(rule => rule.Family).Select(family => $"WHEN {ruleId} IN ({Quoted(family.Select(rule => rule.Id))}) THEN '{family.Key}'"))} END";

    /// <summary>Whether a rule judges persons, as an expression.</summary>
    public string OfPersonsSql(string ruleId) => $"{ruleId} IN ({Quoted(OfPersons)})";

    private static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"'{id.Replace("'", "''", StringComparison.Ordinal)}'"));
}
