using System.Text.Json;
using System.Text.Json.Nodes;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.Figures;

/// <summary>
/// A figure's numbers as a table: one row for each item, one column for each number or word in it, named by its path
/// (<c>suspected_count</c>). Of an object each member is a row.
/// </summary>
internal static class FigureTable
{
    private const string Member = "name";

    /// <param name="content">The figure's content.</param>
    /// <param name="path">Where the table is, with dots between names.</param>
    public static ExportTable Of(JsonNode? content, string path)
    {
        var found = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(content, (node, name) => node?[name]);
        var rows = Items(found).ToList();
        var columns = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal)
            .Select(name => new ExportColumn(name, KindOf(rows.Select(row => row.GetValueOrDefault(name))), name)).ToList();
        return new ExportTable(columns, rows.Count, RowsAsync(rows, columns));
    }

    private static IEnumerable<Dictionary<string, JsonValue>> Items(JsonNode? node) => node switch
    {
        JsonArray many => many.Select(one => Flat(one, null)),
        JsonObject one => one.Where(member => member.Value is JsonObject).Select(member => Flat(member.Value, member.Key)),
        _ => [],
    };

    private static Dictionary<string, JsonValue> Flat(JsonNode? item, string? name)
    {
        var row = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        if (name is not null)
            row.Add(Member, JsonValue.Create(name));
        Add(row, "", item);
        return row;
    }

    private static void Add(Dictionary<string, JsonValue> row, string prefix, JsonNode? node)
    {
        if (node is JsonValue value && prefix.Length > 0)
            row.TryAdd(prefix, value);
        foreach (var (name, member) in node as JsonObject ?? [])
            Add(row, prefix.Length == 0 ? name : $"{prefix}_{name}", member);
    }

    private static ExportKind KindOf(IEnumerable<JsonValue?> values)
    {
        var kinds = values.OfType<JsonValue>().Select(value => value.GetValueKind()).Distinct().ToList();
        return kinds switch
        {
            [JsonValueKind.Number] => ExportKind.Number,
            [JsonValueKind.True] or [JsonValueKind.False] or [JsonValueKind.True, JsonValueKind.False] or [JsonValueKind.False, JsonValueKind.True] => ExportKind.Flag,
            _ => ExportKind.Text,
        };
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(List<Dictionary<string, JsonValue>> rows, List<ExportColumn> columns)
    {
        foreach (var row in rows)
            yield return [.. columns.Select(column => row.TryGetValue(column.Name, out var value) ? Read(value, column.Kind) : null)];
        await Task.CompletedTask;
    }

    private static object? Read(JsonValue value, ExportKind kind) => kind switch
    {
        ExportKind.Number => value.GetValue<double>(),
        ExportKind.Flag => value.GetValue<bool>(),
        _ => value.ToString(),
    };
}
