using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Reading the JSON of a parsed statement; a property that is null there may be left out.</summary>
internal static class Tree
{
    public static string Type(JsonElement node) => Text(node, "type");

    public static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static bool Flag(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    public static JsonElement? Child(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public static IEnumerable<JsonElement> Children(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The parts of a column's name, the table before it.</summary>
    public static IReadOnlyList<string> Names(JsonElement column) => [.. Children(column, "column_names").Select(part => part.GetString()!)];

    /// <summary>The conditions that all have to hold.</summary>
    public static IEnumerable<JsonElement> Conjuncts(JsonElement? condition) => condition switch
    {
        null => [],
        { } node when Type(node) == "CONJUNCTION_AND" => Children(node, "children").SelectMany(child => Conjuncts(child)),
        { } node => [node],
    };

    /// <summary>A value of the statement's text.</summary>
    public static Value Constant(JsonElement node)
    {
        var value = node.GetProperty("value");
        if (Flag(value, "is_null"))
            return Value.Null;
        var content = value.GetProperty("value");
        var type = value.GetProperty("type");
        return Text(type, "id") switch
        {
            "VARCHAR" => Value.Of(content.GetString()),
            "DECIMAL" => Value.Of(Scaled(content, type.GetProperty("type_info").GetProperty("scale").GetInt32())),
            "DOUBLE" or "FLOAT" => Value.Of(content.GetDouble()),
            "BOOLEAN" => Value.Of(content.GetBoolean()),
            "INTEGER" or "BIGINT" or "SMALLINT" or "TINYINT" => Value.Of(content.GetInt64()),
            var other => throw new QueryException($"A literal of type {other} is not known here."),
        };
    }

    /// <summary>Who holds a WITH list, a name each with its query.</summary>
    public static IEnumerable<(string Name, JsonElement Query)> CommonTables(JsonElement node) =>
        Child(node, "cte_map") is { } map
            ? Children(map, "map").Select(entry => (entry.GetProperty("key").GetString()!, entry.GetProperty("value").GetProperty("query").GetProperty("node")))
            : [];

    private static decimal Scaled(JsonElement content, int scale)
    {
        var digits = content.GetInt64();
        return new decimal((int)(Math.Abs(digits) & 0xFFFFFFFF), (int)(Math.Abs(digits) >> 32), 0, digits < 0, (byte)scale);
    }
}
