using System.Diagnostics;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Units;

/// <summary>Rows of a Parquet file as an Arrow stream: DuckDB's batches, written as they come.</summary>
internal static class ArrowUnit
{
    public static async Task<Measurement> WriteAsync(string parquet, string arrow, CancellationToken cancellation)
    {
        await using var file = File.Create(arrow);
        return await WriteAsync(parquet, file, cancellation);
    }

    public static Task<Measurement> ExportAsync(string parquet, CancellationToken cancellation) => WriteAsync(parquet, Stream.Null, cancellation);

    private static async Task<Measurement> WriteAsync(string parquet, Stream target, CancellationToken cancellation)
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        var clock = Stopwatch.StartNew();
        using var command = new DuckDBCommand($"SELECT * FROM read_parquet({Sql.Literal(parquet)})", connection) { UseStreamingMode = true };
        using var batches = command.ExecuteArrowStream(cancellation);
        using var writer = new ArrowStreamWriter(target, batches.Schema, leaveOpen: true);
        var rows = 0L;
        while (await batches.ReadNextRecordBatchAsync(cancellation) is { } batch)
        {
            using (batch)
                writer.WriteRecordBatch(batch);
            rows += batch.Length;
        }

        writer.WriteEnd();
        return new Measurement(clock.Elapsed.TotalSeconds, rows);
    }
}
