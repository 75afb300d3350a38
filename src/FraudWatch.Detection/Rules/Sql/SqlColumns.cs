using System.Text.Json;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>The columns that a statement returns, read off its tree.</summary>
internal static class SqlColumns
{
    /// <summary>Names in order; null where a column has none of its own (a star, or an expression without AS).</summary>
    public static IReadOnlyList<string?> Of(JsonElement query)
    {
        while (query.TryGetProperty("left", out var first))
            query = first;
        return query.TryGetProperty("select_list", out var list) ? [.. list.EnumerateArray().Select(Name)] : [];
    }

    private static string? Name(JsonElement item)
    {
        if (item.TryGetProperty("alias", out var alias) && alias.GetString() is { Length: > 0 } name)
            return name;
        return item.TryGetProperty("column_names", out var path) ? path.EnumerateArray().Last().GetString() : null;
    }
}
