using System.Runtime.CompilerServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data.Arrow;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

public sealed partial class DuckDBCommand
{
    /// <summary>
    /// Runs the statements up to the first that returns rows, and gives these as Arrow batches of at most 2,048 rows. DuckDB
    /// lays the columns out; they are not copied again. With <see cref="UseStreamingMode"/> the batches are computed while
    /// they are read.
    /// </summary>
    /// <exception cref="InvalidOperationException">No statement returns rows.</exception>
    /// <exception cref="NotSupportedException">A column has a type that is not carried over, such as INTERVAL or MAP: cast it in SQL.</exception>
    public IArrowArrayStream ExecuteArrowStream() => ExecuteArrowStream(CancellationToken.None);

    /// <inheritdoc cref="ExecuteArrowStream()"/>
    /// <remarks>The caller disposes each batch.</remarks>
    public async IAsyncEnumerable<RecordBatch> ExecuteArrowBatchesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stream = await OnThreadOfItsOwn(() => ExecuteArrowStream(cancellationToken), cancellationToken).ConfigureAwait(false);
        while (await stream.ReadNextRecordBatchAsync(cancellationToken).ConfigureAwait(false) is { } batch)
            yield return batch;
    }

    /// <inheritdoc cref="ExecuteArrowStream()"/>
    /// <param name="cancellationToken">Stays in force as long as the batches are read.</param>
    public unsafe IArrowArrayStream ExecuteArrowStream(CancellationToken cancellationToken)
    {
        using var statements = new StatementSequence(NativeConnection, CommandText);
        var current = StartRunner(cancellationToken);
        while (statements.RunNext(current, Parameters, UseStreamingMode) is { } result)
        {
            if (NativeMethods.ResultReturnType(*result.Pointer) == DuckDBResultType.QueryResult)
                return DuckDBArrowArrayStream.Over(result, current);
            result.Dispose();
        }

        throw new InvalidOperationException("The command returns no rows.");
    }
}
