namespace FraudWatch.Detection.Rules.Sql;

/// <summary>What DuckDB takes and PostgreSQL does not, or takes with another meaning.</summary>
internal sealed class DialectCheck : ISqlCheck
{
    private static readonly HashSet<string> JoinKinds = ["INNER", "LEFT", "RIGHT", "OUTER"];
    private static readonly HashSet<string> RealTypes = ["DECIMAL", "DOUBLE", "FLOAT"];

    // What the parser makes of an ordered-set aggregate, the arguments that it then has, and how both engines write it.
    private static readonly Dictionary<string, (int Arguments, string Shared)> OrderedSets = new()
    {
        ["quantile_cont"] = (1, "percentile_cont(share) WITHIN GROUP (ORDER BY value)"),
        ["quantile_disc"] = (1, "percentile_disc(share) WITHIN GROUP (ORDER BY value)"),
        ["mode"] = (0, "mode() WITHIN GROUP (ORDER BY value)"),
    };

    public IEnumerable<string> Check(SqlNode node) => node.Type switch
    {
        "JOIN" => Join(node),
        "SELECT_NODE" => Select(node),
        "SET_OPERATION_NODE" => SetOperation(node),
        "DESCENDING" => Descending(node),
        "FUNCTION" when node.FunctionName == "/" => Division(node),
        "FUNCTION" when OrderedSets.ContainsKey(node.FunctionName) => OrderedSet(node),
        "STAR" when node.Element.TryGetProperty("columns", out var columns) && columns.GetBoolean() =>
            ["COLUMNS(...) and ALL are not in the SQL that rules share"],
        _ => [],
    };

    private static IEnumerable<string> Join(SqlNode node)
    {
        if (!JoinKinds.Contains(node.Text("join_type")))
            yield return $"a {node.Text("join_type")} join is not in the SQL that rules share: write EXISTS or NOT EXISTS";
        if (node.Text("ref_type") is not ("REGULAR" or "CROSS"))
            yield return $"a {node.Text("ref_type")} join is not in the SQL that rules share: write the condition out";
    }

    private static IEnumerable<string> Select(SqlNode node)
    {
        if (node.Text("aggregate_handling") is not ("" or "STANDARD_HANDLING"))
            yield return "GROUP BY ALL is not in the SQL that rules share: name the columns";
        if (node.Element.TryGetProperty("group_sets", out var sets) && sets.GetArrayLength() > 1)
            yield return "ROLLUP, CUBE and GROUPING SETS do not distribute: write one query per grouping";
    }

    private static IEnumerable<string> SetOperation(SqlNode node)
    {
        if (node.Text("setop_type") is not ("UNION" or "INTERSECT" or "EXCEPT"))
            yield return $"{node.Text("setop_type")} is not in the SQL that rules share";
    }

    private static IEnumerable<string> OrderedSet(SqlNode node)
    {
        var (arguments, shared) = OrderedSets[node.FunctionName];
        if (node.Element.GetProperty("children").GetArrayLength() != arguments)
            yield return $"{node.FunctionName}() with its values as an argument is not in the SQL that rules share: write {shared}";
    }

    private static IEnumerable<string> Descending(SqlNode node)
    {
        if (node.Text("null_order") is not ("NULLS FIRST" or "NULLS LAST"))
            yield return "ORDER BY ... DESC needs NULLS FIRST or NULLS LAST: the engines differ";
    }

    /// <summary>7/2 is 3.5 in one engine and 3 in the other; a zero divisor is NULL in one and an error in the other.</summary>
    private static IEnumerable<string> Division(SqlNode node)
    {
        var sides = node.Element.GetProperty("children");
        if (!SqlTree.Nodes(sides[0]).Any(inner => RealTypes.Contains(inner.CastType) || inner.FunctionName == "date_part"))
            yield return "a division needs a CAST to DECIMAL or DOUBLE on its left";
        var divisor = SqlTree.Nodes(sides[1]).SkipWhile(inner => inner.Type == "OPERATOR_CAST").First();
        if (divisor.FunctionName != "nullif" && divisor.Type != "VALUE_CONSTANT")
            yield return "a division needs its divisor in NULLIF(..., 0)";
    }
}
