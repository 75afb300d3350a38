using System.Globalization;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Knowledge;

/// <summary>All published points that a data folder holds, with their versions.</summary>
internal sealed class PointBook
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] Columns =
        ["class_no", "item_code", "paired_item_code", "region", "valid_from", "closed_on", "item_name", "constraint_text", "source"];

    private readonly Dictionary<PointKey, PointHistory> histories = [];

    public IEnumerable<PointHistory> Histories => histories.Values;

    /// <summary>The book of a folder; an empty one where nothing was imported yet.</summary>
    /// <exception cref="InvalidDataException">The file was damaged.</exception>
    public static PointBook Load(KnowledgeFolder folder)
    {
        var book = new PointBook();
        if (!File.Exists(folder.Points))
            return book;
        foreach (var row in CsvTable.Parse(File.ReadAllText(folder.Points), folder.Points).Rows)
            book.Add(Version(row, folder.Points));
        return book;
    }

    public void Save(KnowledgeFolder folder)
    {
        var versions = histories
            .OrderBy(one => one.Key.ClassNumber)
            .ThenBy(one => one.Key.ItemCode, StringComparer.Ordinal)
            .ThenBy(one => one.Key.PairedItemCode, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Region, StringComparer.Ordinal)
            .SelectMany(one => one.Value.Versions);
        KnowledgeFolder.Write(folder.Points, CsvText.Of(Columns, versions.Select(Row)));
    }

    public PointChange Add(PointVersion version) => History(version.Key).Add(version);

    /// <summary>The point's versions, if it is known.</summary>
    public PointHistory? Find(PointKey key) => histories.GetValueOrDefault(key);

    private PointHistory History(PointKey key)
    {
        if (!histories.TryGetValue(key, out var history))
            histories[key] = history = new PointHistory();
        return history;
    }

    private static string?[] Row(PointVersion version) =>
    [
        version.Key.ClassNumber.ToString(CultureInfo.InvariantCulture), version.Key.ItemCode, version.Key.PairedItemCode, version.Key.Region,
        version.ValidFrom.ToString(DayFormat, CultureInfo.InvariantCulture), version.ClosedOn?.ToString(DayFormat, CultureInfo.InvariantCulture),
        version.ItemName, version.Constraint, version.Source,
    ];

    private static PointVersion Version(IReadOnlyList<string?> row, string file)
    {
        if (row.Count != Columns.Length || !int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Day(row[4]) is not { } from)
            throw new InvalidDataException($"{file} is damaged at '{string.Join(',', row)}'. Restore it from a backup, or delete it and import the publications again.");
        return new PointVersion
        {
            Key = new PointKey(number, row[1] ?? "", row[2] ?? "", row[3] ?? ""),
            ValidFrom = from,
            ClosedOn = Day(row[5]),
            ItemName = row[6] ?? "",
            Constraint = row[7] ?? "",
            Source = row[8] ?? "",
        };
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
