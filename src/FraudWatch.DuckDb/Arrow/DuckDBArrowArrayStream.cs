using Apache.Arrow;
using Apache.Arrow.C;
using Apache.Arrow.Ipc;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Arrow;

/// <summary>A result as Arrow batches, one for each of DuckDB's chunks.</summary>
internal sealed unsafe class DuckDBArrowArrayStream : IArrowArrayStream
{
    private readonly ResultHandle result;
    private readonly StatementRunner runner;
    private readonly ArrowOptionsHandle options;

    private DuckDBArrowArrayStream(ResultHandle result, StatementRunner runner, ArrowOptionsHandle options, Schema schema) =>
        (this.result, this.runner, this.options, Schema) = (result, runner, options, schema);

    public Schema Schema { get; }

    /// <param name="result">Taken over, also when this fails.</param>
    /// <param name="runner">What the result was computed under; the reads go on under it.</param>
    public static DuckDBArrowArrayStream Over(ResultHandle result, StatementRunner runner)
    {
        ArrowOptionsHandle? options = null;
        try
        {
            options = NativeMethods.ResultGetArrowOptions(result.Pointer);
            return new DuckDBArrowArrayStream(result, runner, options, ArrowSchemaOfResult.Read(result, options));
        }
        catch
        {
            options?.Dispose();
            result.Dispose();
            throw;
        }
    }

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(result.IsClosed, this);
        return new ValueTask<RecordBatch?>(Task.Run(() => Next(cancellationToken), cancellationToken));
    }

    public void Dispose()
    {
        options.Dispose();
        result.Dispose();
    }

    private RecordBatch? Next(CancellationToken cancellationToken)
    {
        if (runner.ConnectionClosed)
            throw new InvalidOperationException("The connection of the batches was closed.");
        using var chunk = runner.Fetch(result, cancellationToken);
        if (chunk is null || NativeMethods.DataChunkGetSize(chunk) == 0)
            return null;
        var array = CArrowArray.Create();
        try
        {
            NativeMethods.DataChunkToArrow(options, chunk, array).ThrowIfFailed();
            return CArrowArrayImporter.ImportRecordBatch(array, Schema);
        }
        finally
        {
            CArrowArray.Free(array);
        }
    }
}
