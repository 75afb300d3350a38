using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using FraudWatch.Store;

namespace FraudWatch.Server.Exports;

/// <summary>An Arrow IPC stream, batch by batch.</summary>
internal sealed class ArrowExport(ClaimsStore store) : IExportFormat
{
    /// <inheritdoc />
    public string Name => "arrow";

    /// <inheritdoc />
    public string MediaType => "application/vnd.apache.arrow.stream";

    /// <inheritdoc />
    public async Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation)
    {
        using var staged = await StagedRows.OfAsync(store, table, cancellation);
        using var command = new DuckDBCommand(staged.Select, staged.Connection) { UseStreamingMode = true };
        using var batches = await Task.Run(() => command.ExecuteArrowStream(cancellation), cancellation);
        // The writer writes synchronously, and the response takes asynchronous writes only: one batch at a time lies between them.
        using var pending = new MemoryStream();
        using var writer = new ArrowStreamWriter(pending, batches.Schema, leaveOpen: true);
        while (await batches.ReadNextRecordBatchAsync(cancellation) is { } batch)
        {
            using (batch)
                writer.WriteRecordBatch(batch);
            await DrainAsync(pending, output, cancellation);
        }
        writer.WriteEnd();
        await DrainAsync(pending, output, cancellation);
    }

    private static async Task DrainAsync(MemoryStream pending, Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(pending.GetBuffer().AsMemory(0, (int)pending.Length), cancellation);
        pending.SetLength(0);
    }
}
