using DuckDB.NET.Data;

namespace FraudWatch.Cli.Tests.Running;

/// <summary>Reads a Parquet file that the command line wrote.</summary>
internal static class ParquetFile
{
    public static IReadOnlyList<string> Columns(string file) => Rows("SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet($file))", file);

    public static IReadOnlyList<string> Values(string file, string column) => Rows($"SELECT {column} FROM read_parquet($file)", file);

    private static List<string> Rows(string sql, string file)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("$file", $"'{file}'", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
