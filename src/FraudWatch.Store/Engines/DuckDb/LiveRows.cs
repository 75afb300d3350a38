using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>Selects a table's live rows from its files. Files without dead rows are scanned bare.</summary>
internal static class LiveRows
{
    /// <summary>
    /// The given columns of the live rows; <paramref name="dead"/> is a table or a query in parentheses that has the dead
    /// rows as (filename, file_row_number).
    /// </summary>
    public static string Select(DataFolder folder, InputTable table, LiveTable live, string dead, IReadOnlyCollection<string> columns)
    {
        var names = SqlText.Names(columns);
        var declared = table.Columns.Where(column => columns.Contains(column.Name)).ToList();
        var clean = Paths(folder, live.Files.Where(file => file.DeadRows == 0));
        var worn = Paths(folder, live.Files.Where(file => file.DeadRows > 0 && file.LiveRows > 0));
        List<string> parts = [];
        if (clean.Count > 0)
            parts.Add($"SELECT {names} FROM {ParquetScan.Of(clean, declared)}");
        if (worn.Count > 0)
            parts.Add($"SELECT {names} FROM {ParquetScan.Of(worn, declared)} AS f ANTI JOIN {dead} AS d ON f.filename = d.filename AND f.file_row_number = d.file_row_number");
        return parts.Count > 0 ? string.Join(" UNION ALL ", parts) : $"SELECT {Nulls(declared)} WHERE FALSE";
    }

    /// <summary>All declared columns of a table, read from the lake alone.</summary>
    public static string Select(DataFolder folder, InputTable table, LiveTable live) =>
        Select(folder, table, live, Dead(folder, live), [.. table.Columns.Select(column => column.Name)]);

    /// <summary>The dead rows that a table's delete vectors name.</summary>
    public static string Dead(DataFolder folder, LiveTable live) =>
        live.Vectors.Count == 0 ? "(SELECT '' AS filename, 0 AS file_row_number)" : $"({DeadRows.Of(folder, live.Vectors)})";

    public static string Nulls(IEnumerable<InputColumn> columns) =>
        string.Join(", ", columns.Select(column => $"CAST(NULL AS {column.DuckDbType}) AS {SqlText.Name(column.Name)}"));

    private static List<string> Paths(DataFolder folder, IEnumerable<LiveFile> files) => [.. files.Select(file => folder.InLake(file.Path))];
}
