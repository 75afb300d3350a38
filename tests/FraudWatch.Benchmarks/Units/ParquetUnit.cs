using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Benchmarks.Units;

/// <summary>
/// The fee lines as a bureau's warehouse would export them: Parquet in the national types. DuckDB's guesses would make
/// numbers of the ids.
/// </summary>
internal static class ParquetUnit
{
    public static Measurement Run(string csv, string parquet)
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        var clock = Stopwatch.StartNew();
        var source = $"read_csv({Sql.Literal(csv)}, types = {{{Types(connection, csv)}}})";
        connection.Run($"COPY (SELECT * FROM {source}) TO {Sql.Literal(parquet)} (FORMAT parquet)");
        return new Measurement(clock.Elapsed.TotalSeconds, connection.Count($"read_parquet({Sql.Literal(parquet)})"));
    }

    private static string Types(DuckDBConnection connection, string csv)
    {
        var table = InputTables.ByName("fee_list_d");
        var header = connection.Texts($"SELECT column_name FROM (DESCRIBE SELECT * FROM read_csv({Sql.Literal(csv)}))");
        return string.Join(", ", header.Where(table.Has).Select(name => $"{Sql.Literal(name)}: {Sql.Literal(table[name].DuckDbType)}"));
    }
}
