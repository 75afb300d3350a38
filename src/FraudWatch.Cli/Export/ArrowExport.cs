using Apache.Arrow.Ipc;
using DuckDB.NET.Data;

namespace FraudWatch.Cli.Export;

/// <summary>Writes a query's rows as an Arrow IPC stream, batch by batch as DuckDB computes them.</summary>
internal static class ArrowExport
{
    public static async Task WriteAsync(DuckDBCommand command, string file, CancellationToken cancellation)
    {
        command.UseStreamingMode = true;
        using var batches = command.ExecuteArrowStream(cancellation);
        using var writer = new ArrowStreamWriter(File.Create(file), batches.Schema);
        while (await batches.ReadNextRecordBatchAsync(cancellation) is { } batch)
        {
            using (batch)
                writer.WriteRecordBatch(batch);
        }

        writer.WriteEnd();
    }
}
