using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Units;

/// <summary>What DuckDB does by itself with a file: a table in a new database file, written out by a checkpoint.</summary>
internal static class BareTableUnit
{
    public static Measurement Run(string reader, string source, string folder)
    {
        using var connection = new DuckDBConnection($"Data Source={Path.Combine(folder, "bare.duckdb")}");
        connection.Open();
        var clock = Stopwatch.StartNew();
        connection.Run($"CREATE TABLE fee_line AS SELECT * FROM {reader}({Sql.Literal(source)})");
        var created = clock.Elapsed.TotalSeconds;
        connection.Run("CHECKPOINT");
        var seconds = clock.Elapsed.TotalSeconds;
        return new Measurement(seconds, connection.Count("fee_line"))
        {
            Parts = new Dictionary<string, double> { ["create"] = created, ["checkpoint"] = seconds - created },
        };
    }
}
