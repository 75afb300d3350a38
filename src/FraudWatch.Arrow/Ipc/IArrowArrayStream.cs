namespace Apache.Arrow.Ipc;

/// <summary>Batches that come one after the other.</summary>
public interface IArrowArrayStream : IDisposable
{
    /// <summary>The columns of all batches.</summary>
    Schema Schema { get; }

    /// <summary>The next batch, which the caller disposes; null after the last one.</summary>
    ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default);
}
