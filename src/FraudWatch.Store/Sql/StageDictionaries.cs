using DuckDB.NET.Data;

namespace FraudWatch.Store.Sql;

/// <summary>
/// The dictionaries of <c>Sql/00-dictionaries</c>: <c>name.csv</c> becomes <c>claims.dict_name</c>. A bureau's own file of
/// the same name replaces the rows whose first column it repeats and adds the others.
/// </summary>
public static class StageDictionaries
{
    private const string Folder = "Sql/00-dictionaries/";

    /// <summary>Names of the dictionaries, without the prefix of their tables.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. StoreResources.Names
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal))
            .Select(path => path[Folder.Length..^".csv".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The dictionary, with a bureau's own rows where <paramref name="ownFolder"/> has a file for it.</summary>
    /// <exception cref="InvalidDataException">A file is malformed, or the bureau's has other columns.</exception>
    public static CsvTable Read(string name, string? ownFolder)
    {
        var builtIn = CsvTable.Parse(StoreResources.Text($"{Folder}{name}.csv"), $"{name}.csv");
        var ownPath = ownFolder is null ? null : Path.Combine(ownFolder, $"{name}.csv");
        return ownPath is not null && File.Exists(ownPath)
            ? Overridden(builtIn, CsvTable.Parse(File.ReadAllText(ownPath), ownPath), ownPath)
            : builtIn;
    }

    internal static void Load(DuckDBConnection connection, string? ownFolder)
    {
        foreach (var name in Names)
            Read(name, ownFolder).LoadInto(connection, "claims", $"dict_{name}");
    }

    private static CsvTable Overridden(CsvTable builtIn, CsvTable own, string ownPath)
    {
        if (!own.Columns.SequenceEqual(builtIn.Columns))
        {
            var expected = string.Join(",", builtIn.Columns.Select(column => column.Type == "VARCHAR" ? column.Name : $"{column.Name}:{column.Type}"));
            throw new InvalidDataException($"{ownPath}: its header must be {expected}.");
        }

        var replaced = own.Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        return new CsvTable(builtIn.Columns, [.. builtIn.Rows.Where(row => !replaced.Contains(row[0])), .. own.Rows]);
    }
}
