using System.Text.Json;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Claims;

/// <summary>Order and keyset of a list over the claims store, as SQL.</summary>
internal static class ClaimsPaging
{
    private const string KeyPrefix = "sort_";

    /// <summary>The columns with the keys by which a page goes on, as they are selected.</summary>
    public static IEnumerable<string> Keys(ClaimsList list, ListQuery query) => query.Sort.Select((field, place) => $"{list.SortOf(field.Name).Sql} AS {KeyPrefix}{place}");

    public static string Order(ClaimsList list, ListQuery query) =>
        string.Join(", ", query.Sort.Select(field => $"{list.SortOf(field.Name).Sql} {(field.Descending ? "DESC" : "ASC")}"));

    /// <summary>The cursor of the page after a row.</summary>
    public static string CursorAfter(ListQuery query, ClaimsRow row) => query.CursorAfter(query.Sort.Select((_, place) => row[$"{KeyPrefix}{place}"]));

    /// <summary>What tells a row from every other: each order has it.</summary>
    public static string UniqueOf(ClaimsList list, ListQuery query, ClaimsRow row) =>
        row.Needed($"{KeyPrefix}{Enumerable.Range(0, query.Sort.Count).First(place => query.Sort[place].Name == list.Unique)}");

    /// <summary>Whether a row lies behind the cursor: a > x, or a = x and b > y, and so on.</summary>
    public static string After(ClaimsList list, ListQuery query, SqlValues values)
    {
        if (query.After is not { } after)
            return "true";
        var behind = "";
        for (var last = query.Sort.Count - 1; last >= 0; last--)
        {
            var sort = list.SortOf(query.Sort[last].Name);
            var further = $"{sort.Sql} {(query.Sort[last].Descending ? '<' : '>')} {Value(after[last], sort, values)}";
            behind = behind.Length == 0 ? further : $"({further} OR ({sort.Sql} = {Value(after[last], sort, values)} AND {behind}))";
        }
        return behind;
    }

    private static string Value(JsonElement value, ClaimsSort sort, SqlValues values)
    {
        var isNumber = sort.Type is "DOUBLE" or "BIGINT" || sort.Type.StartsWith("DECIMAL", StringComparison.Ordinal);
        return (isNumber, value.ValueKind, sort.Type) switch
        {
            (true, JsonValueKind.Number, "DOUBLE") => values.Number(value.GetDouble()),
            (true, JsonValueKind.Number, "BIGINT") when value.TryGetInt64(out var whole) => values.Whole(whole),
            (true, JsonValueKind.Number, _) when value.TryGetDecimal(out var amount) => values.Typed(amount, sort.Type),
            (false, JsonValueKind.String, "DATE") => values.Day(FilterText.Day("cursor", value.GetString() ?? "")),
            (false, JsonValueKind.String, "VARCHAR") => values.Text(value.GetString() ?? ""),
            _ => throw RequestRefusedException.BadQuery("cursor", "This cursor was not made by this service. Begin again without one."),
        };
    }
}
