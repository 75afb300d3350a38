using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Tells aggregates from other functions.</summary>
internal static class Aggregate
{
    private static readonly HashSet<string> Names =
    [
        "count", "count_star", "sum", "min", "max", "avg", "string_agg", "quantile_cont", "bool_and", "bool_or",
        "stddev_samp", "stddev_pop", "var_samp", "var_pop",
    ];

    public static bool Is(string function) => Names.Contains(function);

    /// <summary>Whether an expression has to be computed over a group: it holds an aggregate that is no window function and not in a query of its own.</summary>
    public static bool IsIn(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return node.EnumerateArray().Any(IsIn);
        if (node.ValueKind != JsonValueKind.Object || Tree.Type(node) is "SELECT_NODE" or "SET_OPERATION_NODE")
            return false;
        return (Tree.Type(node) == "FUNCTION" && Is(Tree.Text(node, "function_name"))) || node.EnumerateObject().Any(property => IsIn(property.Value));
    }
}
