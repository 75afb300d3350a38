using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.Benchmarks.Units;

/// <summary>Single statements on a connection, and the one way in which a value becomes SQL text.</summary>
internal static class Sql
{
    public static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static void Run(this DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static long Count(this DuckDBConnection connection, string table)
    {
        using var command = new DuckDBCommand($"SELECT count(*) FROM {table}", connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static IReadOnlyList<string> Texts(this DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}
