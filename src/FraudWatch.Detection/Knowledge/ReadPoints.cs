using System.Globalization;
using FraudWatch.Detection.Rules;
using FraudWatch.Store;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Reads all knowledge points that rules run on, shipped and imported, with their versions.</summary>
public static class ReadPoints
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Every version of every point.</summary>
    /// <param name="shipped">The tables of the rule catalogue.</param>
    /// <param name="data">The data folder that knowledge was imported into.</param>
    /// <param name="day">Day whose versions of the dictionaries are used for reading.</param>
    /// <exception cref="InvalidDataException">An imported file was damaged.</exception>
    public static IReadOnlyList<KnowledgePoint> All(IReadOnlyList<KnowledgeTable> shipped, DataFolder data, DateOnly day)
    {
        var table = ImportedKnowledge.Over(shipped, data, day).Single(table => table.Name == "point").Content;
        var place = table.Columns.Select((column, index) => (column.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var names = OfficialClasses.All.ToDictionary(one => one.Number, one => one.Name);
        return [.. table.Rows
            .GroupBy(row => (Text(row, "class_no"), Text(row, "item_code"), Text(row, "paired_item_code"), Text(row, "region")))
            .SelectMany(versions => Versions([.. versions.OrderBy(row => Text(row, "valid_from") ?? "", StringComparer.Ordinal)]))];

        IEnumerable<KnowledgePoint> Versions(IReadOnlyList<IReadOnlyList<string?>> rows) => rows.Select((row, index) => Of(row, index + 1, index == rows.Count - 1));

        string? Text(IReadOnlyList<string?> row, string column) => row[place[column]] is { Length: > 0 } text ? text : null;

        DateOnly? Day(IReadOnlyList<string?> row, string column) =>
            DateOnly.TryParseExact(Text(row, column), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

        KnowledgePoint Of(IReadOnlyList<string?> row, int version, bool isLatest)
        {
            var number = int.Parse(Text(row, "class_no") ?? "0", CultureInfo.InvariantCulture);
            return new KnowledgePoint(
                Text(row, "point_id") ?? "", number, names.GetValueOrDefault(number, ""), Text(row, "item_code") ?? "", Text(row, "item_name") ?? "",
                Text(row, "paired_item_code"), Text(row, "paired_item_name"), Text(row, "region"), version, isLatest,
                Day(row, "valid_from"), Day(row, "valid_to"), Text(row, "executable") == "true", Text(row, "reason"), Text(row, "quote") ?? "", Text(row, "source") ?? "");
        }
    }
}
