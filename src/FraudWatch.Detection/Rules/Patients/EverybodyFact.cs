using System.Text.Json;
using System.Text.Json.Nodes;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// A WITH table by which a statement about one person asks about everybody: what others are charged, since when there are data at all.
/// It is computed over the whole store once a run and handed in where one person is judged alone.
/// </summary>
/// <param name="Owner">The rule, or the table of a stage or of shared results, whose statement it stands in.</param>
/// <param name="CommonTable">Its name there.</param>
internal sealed record EverybodyFact(string Owner, string CommonTable)
{
    /// <summary>Every statement that one person's judging runs and that asks so.</summary>
    public static IReadOnlyList<EverybodyFact> All { get; } =
    [
        new("claims.stay_member", "permanent_number"),
        new("claims.certified_sex", "agreement"),
        new("features.benefit_claim", "first_settlement"),
        new("billed-not-done", "ordered_item"),
        new("days-over-stay", "habit"),
        new("second-line-drug", "data_start"),
        new("second-procedure-full-price", "own_price"),
        new("second-procedure-full-price", "level_price"),
        new("special-disease-plan", "covered"),
        new("two-places-at-once", "posted_in_one_go"),
        new("unapproved-negotiated-drug", "loaded"),
    ];

    /// <summary>Where the last run left it.</summary>
    public string Table => $"features.everybody_{Owner[(Owner.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('-', '_')}_{CommonTable}";

    public static IEnumerable<EverybodyFact> Of(string owner) => All.Where(fact => fact.Owner == owner);

    /// <summary>The owner's statement with its WITH tables of this kind read from where the last run left them.</summary>
    public static JsonElement HandedIn(string owner, JsonElement node, Func<string, JsonElement> tree)
    {
        var facts = Of(owner).ToList();
        if (facts.Count == 0)
            return node;
        var statement = JsonObject.Create(node)!;
        foreach (var fact in facts)
            fact.Entry(statement)["value"]!["query"]!["node"] = JsonObject.Create(tree($"SELECT * FROM {fact.Table}"));
        return Element(statement);
    }

    /// <summary>The statement that computes it: the owner's WITH list, and its rows as the result.</summary>
    public JsonElement Computing(JsonElement node, Func<string, JsonElement> tree)
    {
        var statement = JsonObject.Create(tree($"SELECT * FROM {SqlName.Quote(CommonTable)}"))!;
        statement["cte_map"] = JsonObject.Create(node)!["cte_map"]!.DeepClone();
        _ = Entry(statement);
        return Element(statement);
    }

    private JsonObject Entry(JsonObject statement) =>
        statement["cte_map"]?["map"]?.AsArray().OfType<JsonObject>().FirstOrDefault(entry => (string?)entry["key"] == CommonTable)
        ?? throw new InvalidOperationException($"{Owner} has no WITH table {CommonTable}.");

    private static JsonElement Element(JsonObject statement) => JsonSerializer.SerializeToElement(statement);
}
