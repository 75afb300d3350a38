using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>GROUP BY: the keys, and the aggregates that what follows asks for.</summary>
internal sealed class Grouping
{
    private readonly Dictionary<string, int> keyPlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> aggregatePlaces = new(StringComparer.Ordinal);

    public List<Func<Frame, Value>> Keys { get; } = [];

    public List<AggregateCall> Aggregates { get; } = [];

    public void AddKey(string form, Func<Frame, Value> key)
    {
        keyPlaces.TryAdd(form, Keys.Count);
        Keys.Add(key);
    }

    /// <summary>Where the key of this form stands in a group; -1 when it is none.</summary>
    public int KeyPlace(string form) => keyPlaces.GetValueOrDefault(form, -1);

    /// <summary>The place among the aggregates of one of this form, compiled when it is the first.</summary>
    public int AggregatePlace(string form, Func<AggregateCall> compile)
    {
        if (aggregatePlaces.TryGetValue(form, out var place))
            return place;
        place = Aggregates.Count;
        Aggregates.Add(compile());
        aggregatePlaces[form] = place;
        return place;
    }

    /// <summary>
    /// An expression as text that is equal for equal expressions: without aliases and places in the statement, columns by the source
    /// that they belong to.
    /// </summary>
    public static string Form(JsonElement node, Scope scope)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return $"[{string.Join(',', node.EnumerateArray().Select(item => Form(item, scope)))}]";
        if (node.ValueKind != JsonValueKind.Object)
            return node.GetRawText();
        if (Tree.Type(node) == "COLUMN_REF" && scope.Place(Tree.Names(node)) is var (source, column))
            return $"@{source}.{column}";
        return $"{{{string.Join(',', node.EnumerateObject().Where(property => property.Name is not ("alias" or "query_location"))
            .Select(property => $"{property.Name}:{Form(property.Value, scope)}"))}}}";
    }
}
