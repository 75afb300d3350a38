using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Units;

/// <summary>Every value of a Parquet file through the data reader, each in its own type and without boxing.</summary>
internal static class RowUnit
{
    public static Measurement Read(string parquet)
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        var clock = Stopwatch.StartNew();
        using var command = new DuckDBCommand($"SELECT * FROM read_parquet({Sql.Literal(parquet)})", connection) { UseStreamingMode = true };
        using var reader = command.ExecuteReader();
        var take = Enumerable.Range(0, reader.FieldCount).Select(column => Taking(reader, column)).ToArray();
        var (rows, seen) = (0L, 0L);
        while (reader.Read())
        {
            rows++;
            for (var column = 0; column < take.Length; column++)
                seen += reader.IsDBNull(column) ? 0 : take[column]();
        }

        // Said, so that no value could be left unread.
        Console.Error.WriteLine($"{rows} rows, {seen}");
        return new Measurement(clock.Elapsed.TotalSeconds, rows);
    }

    private static Func<long> Taking(DuckDBDataReader reader, int column) => reader.GetFieldType(column) switch
    {
        var type when type == typeof(string) => () => reader.GetString(column).Length,
        var type when type == typeof(decimal) => () => reader.GetDecimal(column).Scale,
        var type when type == typeof(DateTime) => () => reader.GetDateTime(column).Day,
        var type when type == typeof(DateOnly) => () => reader.GetFieldValue<DateOnly>(column).Day,
        var type when type == typeof(int) => () => reader.GetInt32(column),
        var type when type == typeof(long) => () => reader.GetInt64(column),
        var type when type == typeof(double) => () => (long)reader.GetDouble(column),
        _ => () => reader.GetValue(column).GetHashCode(),
    };
}
