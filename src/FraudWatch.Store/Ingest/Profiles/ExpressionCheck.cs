using System.Text.Json;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>
/// Lets only plain expressions into a load: columns, constants, casts, CASE, comparisons and functions of an
/// allow-list. A profile is content that a bureau may write; it must not be able to read files or run statements.
/// </summary>
internal sealed class ExpressionCheck : IDisposable
{
    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal)
    {
        "BETWEEN", "CASE", "CAST", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION", "OPERATOR",
    };

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "+", "-", "*", "/", "%", "||", "~~", "abs", "ceil", "coalesce", "concat", "concat_ws", "contains", "date_diff",
        "date_part", "date_trunc", "ends_with", "floor", "greatest", "ifnull", "least", "left", "length", "lower",
        "lpad", "ltrim", "nullif", "regexp_full_match", "regexp_matches", "regexp_replace", "replace", "right", "round",
        "rpad", "rtrim", "split_part", "starts_with", "strftime", "strptime", "substr", "substring", "trim",
        "try_strptime", "upper",
    };

    private static readonly string[] BareSelect = ["type", "select_list", "from_table", "aggregate_handling"];

    private readonly DuckDBConnection engine = new(DuckDBConnectionStringBuilder.InMemoryConnectionString);

    public ExpressionCheck() => engine.Open();

    /// <summary>The columns that an expression uses.</summary>
    /// <exception cref="FormatException">It is no expression, or more than a plain one; the message completes "... is refused: ".</exception>
    public IReadOnlyList<string> ColumnsOf(string expression)
    {
        if (expression.Contains("--", StringComparison.Ordinal) || expression.Contains("/*", StringComparison.Ordinal))
            throw new FormatException("it holds a comment");
        using var tree = JsonDocument.Parse(Parse(expression));
        var root = tree.RootElement;
        if (root.GetProperty("error").GetBoolean())
            throw new FormatException(root.GetProperty("error_message").GetString());
        var columns = new List<string>();
        Walk(OnlyExpression(root.GetProperty("statements")), columns);
        return columns;
    }

    public void Dispose() => engine.Dispose();

    private string Parse(string expression)
    {
        using var command = engine.CreateCommand();
        command.CommandText = "SELECT CAST(json_serialize_sql(CAST($sql AS VARCHAR), skip_default := true, skip_empty := true, skip_null := true) AS VARCHAR)";
        command.Parameters.Add(new DuckDBParameter("sql", "SELECT " + expression));
        return command.ExecuteScalar() as string ?? throw new FormatException("it is empty");
    }

    private static JsonElement OnlyExpression(JsonElement statements)
    {
        if (statements.GetArrayLength() != 1)
            throw new FormatException("it is more than one statement");
        var node = statements[0].GetProperty("node");
        var isBare = node.EnumerateObject().All(property => BareSelect.Contains(property.Name))
            && node.GetProperty("from_table").GetProperty("type").GetString() == "EMPTY"
            && node.GetProperty("select_list").GetArrayLength() == 1;
        return isBare ? node.GetProperty("select_list")[0] : throw new FormatException("it is more than one expression");
    }

    private static void Walk(JsonElement element, List<string> columns)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, columns);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("class", out var kind))
                Check(element, kind.GetString() ?? "", columns);
            foreach (var property in element.EnumerateObject())
                Walk(property.Value, columns);
        }
    }

    private static void Check(JsonElement element, string kind, List<string> columns)
    {
        if (!Classes.Contains(kind))
            throw new FormatException($"{kind.ToLowerInvariant()} expressions are not allowed");
        if (element.TryGetProperty("alias", out var alias) && alias.GetString() is { Length: > 0 } name)
            throw new FormatException($"the name '{name}' stands behind it");
        if (kind == "FUNCTION" && (element.TryGetProperty("schema", out _) || !Functions.Contains(element.GetProperty("function_name").GetString() ?? "")))
            throw new FormatException($"the function {element.GetProperty("function_name").GetString()} is not allowed");
        if (kind != "COLUMN_REF")
            return;
        var names = element.GetProperty("column_names");
        if (names.GetArrayLength() != 1)
            throw new FormatException("a column has one name");
        columns.Add(names[0].GetString() ?? "");
    }
}
