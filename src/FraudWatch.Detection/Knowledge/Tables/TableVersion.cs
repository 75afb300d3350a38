using System.Globalization;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Knowledge;

/// <summary>A version of a knowledge table that a bureau imported.</summary>
/// <param name="Table">Name of the knowledge table.</param>
/// <param name="ValidFrom">First day of its force.</param>
/// <param name="Replaces">Whether it takes the place of what was before, instead of adding to it.</param>
internal sealed record TableVersion(string Table, DateOnly ValidFrom, bool Replaces)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Path inside the folder of tables.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Table}/{ValidFrom.ToString(DayFormat, CultureInfo.InvariantCulture)}.{(Replaces ? "replace" : "extend")}.csv");

    /// <summary>The versions in a folder, by table and day.</summary>
    public static IReadOnlyList<TableVersion> In(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
               let table = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)) ?? ""
               let parts = System.IO.Path.GetFileName(file).Split('.')
               where parts.Length == 3 && Day(parts[0]) is not null
               let version = new TableVersion(table, Day(parts[0]) ?? default, parts[1] == "replace")
               orderby version.Table, version.ValidFrom, version.Replaces descending
               select version,
        ];
    }

    public CsvTable Read(string folder)
    {
        var file = System.IO.Path.Combine(folder, Path);
        return CsvTable.Parse(File.ReadAllText(file), file);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
