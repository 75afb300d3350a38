using System.Text.Json;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>
/// All nodes of one statement, parents before children. WITH tables are visible where SQL says they are: in the queries
/// that follow them and in the body, not in their own query, where the same name would be a table or a file.
/// </summary>
internal static class SqlTree
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    // Values and types are read by the checks where they stand; they hold no further nodes.
    private static readonly HashSet<string> Leaves = ["value", "cast_type"];

    public static IReadOnlyList<SqlNode> Nodes(JsonElement root)
    {
        var nodes = new List<SqlNode>();
        Visit(root, null, "", 0, Nothing, nodes);
        return nodes;
    }

    private static void Visit(JsonElement element, SqlNode? parent, string role, int index, IReadOnlySet<string> visible, List<SqlNode> nodes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var at = 0;
            foreach (var item in element.EnumerateArray())
                Visit(item, parent, role, at++, visible, nodes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            VisitObject(element, parent, role, index, visible, nodes);
        }
    }

    private static void VisitObject(JsonElement element, SqlNode? parent, string role, int index, IReadOnlySet<string> visible, List<SqlNode> nodes)
    {
        var isNode = element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String;
        var node = isNode ? new SqlNode(type.GetString()!, element, parent, role, index, visible) : parent;
        if (isNode)
            nodes.Add(node!);
        var isLeafHolder = isNode && node!.Type is "VALUE_CONSTANT" or "OPERATOR_CAST";
        var inside = WithTables(element, node, visible, nodes);
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name != "cte_map" && !(isLeafHolder && Leaves.Contains(property.Name)))
                Visit(property.Value, node, property.Name, 0, inside, nodes);
        }
    }

    private static IReadOnlySet<string> WithTables(JsonElement element, SqlNode? node, IReadOnlySet<string> visible, List<SqlNode> nodes)
    {
        if (!element.TryGetProperty("cte_map", out var map) || !map.TryGetProperty("map", out var entries))
            return visible;
        var inside = new HashSet<string>(visible);
        foreach (var entry in entries.EnumerateArray())
        {
            Visit(entry.GetProperty("value"), node, "cte_map", 0, new HashSet<string>(inside), nodes);
            inside.Add(entry.GetProperty("key").GetString()!.ToLowerInvariant());
        }

        return inside;
    }
}
