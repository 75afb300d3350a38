using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Turns published points into the tables that rules read.</summary>
internal sealed class PointRows(TermBook terms)
{
    private static readonly string[] KeyColumns = ["class_no", "item_code", "paired_item_code", "region"];

    private readonly PointReaders readers = new(terms);

    /// <summary>Every version of a point, read.</summary>
    public IEnumerable<PointRow> Of(PointHistory history) =>
        history.Versions.Select(version => new PointRow(version, history.EndOf(version), readers.Read(version)));

    /// <summary>
    /// The tables with the points in them. A published point takes the place of the shipped one for the same class, item, pair
    /// and region.
    /// </summary>
    public IReadOnlyList<KnowledgeTable> AddTo(IReadOnlyList<KnowledgeTable> tables, PointBook book)
    {
        var rows = book.Histories.SelectMany(Of).ToList();
        return [.. tables.Select(table => table.Name switch
        {
            "point" => Points(table, rows),
            "point_diagnosis" => Extended(table, rows.Where(row => row.Reading.IsExecutable).SelectMany(Diagnoses)),
            "point_item" => Extended(table, rows.Where(row => row.Reading.IsExecutable).SelectMany(FirstLine)),
            _ => table,
        })];
    }

    private static KnowledgeTable Points(KnowledgeTable shipped, List<PointRow> rows)
    {
        var columns = shipped.Content.Columns.Select(column => column.Name).ToList();
        int[] key = [.. KeyColumns.Select(name => columns.IndexOf(name))];
        var published = rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => row.Field(column))]).ToList();
        var replaced = published.Select(Key).ToHashSet();
        return shipped with { Content = CsvTable.Of(shipped.Content.Columns, [.. shipped.Content.Rows.Where(row => !replaced.Contains(Key(row))), .. published]) };

        string Key(IReadOnlyList<string?> row) => string.Join('|', key.Select(place => row[place]));
    }

    private static KnowledgeTable Extended(KnowledgeTable shipped, IEnumerable<Dictionary<string, string>> rows)
    {
        var columns = shipped.Content.Columns;
        return shipped with
        {
            Content = CsvTable.Of(columns, [.. shipped.Content.Rows, .. rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => row.GetValueOrDefault(column.Name))])]),
        };
    }

    private static IEnumerable<Dictionary<string, string>> Diagnoses(PointRow row) => row.Reading.Diagnoses.Select(range => new Dictionary<string, string>
    {
        ["point_id"] = row.Id,
        ["role"] = "required",
        ["first_code"] = range.FirstCode,
        ["last_code"] = range.LastCode,
    });

    private static IEnumerable<Dictionary<string, string>> FirstLine(PointRow row) => row.Reading.FirstLine.Select(prefix => new Dictionary<string, string>
    {
        ["point_id"] = row.Id,
        ["role"] = "first_line",
        ["item_code"] = prefix,
    });
}
