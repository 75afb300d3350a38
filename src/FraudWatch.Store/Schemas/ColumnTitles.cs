using System.Text.Json;
using FraudWatch.Core.Findings;
using FraudWatch.Store.Sql;

namespace FraudWatch.Store.Schemas;

/// <summary>What columns are called: the titles that data-schemas gives them, and no second list of them.</summary>
public static class ColumnTitles
{
    private const string Suffix = ".schema.json";
    private const string Evidence = "evidence";

    // A name may stand for different things in different tables, so that of the table that was read goes before the others'.
    private static readonly Lazy<Dictionary<string, Dictionary<string, ColumnTitle>>> Tables = new(Read);

    /// <summary>The titles of a column that rules make, or take over from one of these tables.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="tables">Tables that it may come from, the likeliest first: <c>claims.stay</c>, <c>fee_list_d</c>.</param>
    public static ColumnTitle Of(string column, IEnumerable<string> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return tables.Prepend(Evidence).Select(table => Tables.Value.GetValueOrDefault(table)?.GetValueOrDefault(column)).FirstOrDefault(title => title is not null)
            ?? new ColumnTitle(column, column, column);
    }

    private static Dictionary<string, Dictionary<string, ColumnTitle>> Read() => StoreResources.Names
        .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
        .ToDictionary(name => name[(name.LastIndexOf('/') + 1)..^Suffix.Length], ColumnsOf, StringComparer.Ordinal);

    private static Dictionary<string, ColumnTitle> ColumnsOf(string resource)
    {
        using var schema = JsonDocument.Parse(StoreResources.Text(resource));
        return schema.RootElement.TryGetProperty("properties", out var columns)
            ? columns.EnumerateObject().ToDictionary(column => column.Name, column => new ColumnTitle(column.Name, Text(column, "x-zh"), Text(column, "x-en")), StringComparer.Ordinal)
            : [];
    }

    // What follows a semicolon explains the column and does not name it.
    private static string Text(JsonProperty column, string language) =>
        column.Value.TryGetProperty(language, out var text) && text.GetString() is { } title ? title.Split(';')[0] : column.Name;
}
