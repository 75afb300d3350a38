using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.Notebooks;

/// <summary>
/// A folder of exports as tables of an in-memory DuckDB: every <c>NAME.parquet</c> and <c>NAME.csv</c> in it, and the claims
/// that they were made from in its folder <c>city</c>.
/// </summary>
public sealed class Exports : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    /// <param name="folder">Made as notebooks/README.md says.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public Exports(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"'{folder}' is no folder of exports; notebooks/README.md says how one is made.");
        connection.Open();
        foreach (var file in Directory.GetFiles(folder, "*.parquet"))
            View(file, "read_parquet({0})");
        foreach (var file in (string[])[.. Directory.GetFiles(folder, "*.csv"), .. Claims(folder)])
            View(file, "read_csv({0}, all_varchar = true)");
    }

    /// <summary>The rows of a query, each value as text: numbers in invariant form, null as the empty text.</summary>
    public IReadOnlyList<string[]> Rows(string sql) => Read(sql, reader =>
        Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "").ToArray());

    /// <summary>The rows of a query whose columns are all DOUBLE.</summary>
    public IReadOnlyList<double[]> Numbers(string sql) => Read(sql, reader =>
        Enumerable.Range(0, reader.FieldCount).Select(reader.GetDouble).ToArray());

    public void Dispose() => connection.Dispose();

    private static string[] Claims(string folder)
    {
        var city = Path.Combine(folder, "city");
        return Directory.Exists(city) ? Directory.GetFiles(city, "*.csv") : [];
    }

    private void View(string file, string read)
    {
        var literal = $"'{file.Replace("'", "''", StringComparison.Ordinal)}'";
        using var command = new DuckDBCommand(
            $"CREATE VIEW \"{Path.GetFileNameWithoutExtension(file)}\" AS FROM {string.Format(CultureInfo.InvariantCulture, read, literal)}", connection);
        command.ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<DuckDBDataReader, T> row)
    {
        using var command = new DuckDBCommand(sql, connection);
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }
}
