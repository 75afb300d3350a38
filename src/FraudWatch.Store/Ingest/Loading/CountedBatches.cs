using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Counts the rows of a file's batches while they pass.</summary>
internal sealed class CountedBatches(ArrowStreamReader reader, RowCount count) : IArrowArrayStream
{
    private long rows;

    public Schema Schema => reader.Schema;

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var batch = reader.ReadNextRecordBatch();
        if (batch is null)
            count.Complete(rows);
        rows += batch?.Length ?? 0;
        return ValueTask.FromResult(batch);
    }

    public void Dispose() => reader.Dispose();
}
