using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace DuckDB.NET.Data.Arrow;

/// <summary>Batches that stay someone else's: a scan that ends does not dispose them.</summary>
internal sealed class BorrowedStream(IArrowArrayStream batches) : IArrowArrayStream
{
    public Schema Schema => batches.Schema;

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) =>
        batches.ReadNextRecordBatchAsync(cancellationToken);

    public void Dispose()
    {
    }
}
