using System.Globalization;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Knowledge;

/// <summary>A file in the shape of a shipped knowledge table: the same columns, in any order.</summary>
internal sealed class TableShape
{
    private readonly int[] places;

    private TableShape(KnowledgeTable table, int[] places) => (Table, this.places) = (table, places);

    public KnowledgeTable Table { get; }

    /// <summary>The table whose columns these are; null when there is none.</summary>
    public static TableShape? Recognise(IReadOnlyList<string> header, IReadOnlyList<KnowledgeTable> tables)
    {
        var names = header.Select(name => name.Split(':')[0].Trim().ToLowerInvariant()).ToList();
        var table = tables.FirstOrDefault(table => table.Content.Columns.Count == names.Count && table.Content.Columns.All(column => names.Contains(column.Name)));
        return table is null ? null : new TableShape(table, [.. table.Content.Columns.Select(column => names.IndexOf(column.Name))]);
    }

    /// <summary>The rows that fit, in the columns' order, each once; the others are named.</summary>
    public List<IReadOnlyList<string?>> Rows(IEnumerable<CsvRecord> records, List<SkippedRow> skipped)
    {
        var rows = new Dictionary<string, IReadOnlyList<string?>>();
        foreach (var record in records)
        {
            if (record.Problem is not null || record.Fields.Count != places.Length)
                skipped.Add(new SkippedRow(record.Line, record.Problem ?? $"{record.Fields.Count} fields where the header has {places.Length}"));
            else if (Misfit(record) is { } problem)
                skipped.Add(new SkippedRow(record.Line, problem));
            else
                rows.TryAdd(string.Join('\u001f', record.Fields), [.. places.Select(place => record.Fields[place] is { Length: > 0 } value ? value : null)]);
        }

        return [.. rows.Values];
    }

    private string? Misfit(CsvRecord record)
    {
        var columns = Table.Content.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (record.Fields[places[i]] is { Length: > 0 } value && !Fits(value, columns[i].Type))
                return $"{columns[i].Name}: '{value}' is no {columns[i].Type}";
        }

        return null;
    }

    private static bool Fits(string value, string type) => type switch
    {
        "DATE" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "TIMESTAMP" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "INTEGER" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "BIGINT" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "BOOLEAN" => bool.TryParse(value, out _),
        "VARCHAR" => true,
        _ => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
    };
}
