using System.Diagnostics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// Runs the native calls of one execution of a command (its statements, and the reads of their results) under the
/// command's token and time limit. Time between the calls does not count.
/// </summary>
internal sealed unsafe class StatementRunner(ConnectionHandle connection, TimeSpan? timeLimit, CancellationToken token)
{
    private readonly Stopwatch spent = new();
    private volatile Interrupter? running;

    /// <summary>Whether the connection was closed since.</summary>
    public bool ConnectionClosed => connection.IsClosed;

    /// <summary>Interrupts the call that is running, if one is; called from any thread.</summary>
    public void Cancel() => running?.Stop(StopReason.Cancel);

    public ResultHandle Execute(PreparedStatementHandle statement, bool streaming) => Guard(() =>
    {
        var result = new ResultHandle();
        var state = streaming
            ? NativeMethods.ExecutePreparedStreaming(statement, result.Pointer)
            : NativeMethods.ExecutePrepared(statement, result.Pointer);
        if (state == DuckDBState.Success)
            return result;
        using (result)
            throw Failure(result);
    }, CancellationToken.None);

    /// <summary>The next chunk of a result; null after the last one.</summary>
    public DataChunkHandle? Fetch(ResultHandle result, CancellationToken callToken) => Guard<DataChunkHandle?>(() =>
    {
        var chunk = NativeMethods.FetchChunk(*result.Pointer);
        GC.KeepAlive(result);
        if (!chunk.IsInvalid)
            return chunk;
        chunk.Dispose();
        return NativeMethods.ResultError(result.Pointer) == null ? null : throw Failure(result);
    }, callToken);

    private T Guard<T>(Func<T> call, CancellationToken callToken)
    {
        token.ThrowIfCancellationRequested();
        callToken.ThrowIfCancellationRequested();
        using var interrupter = new Interrupter(connection, timeLimit - spent.Elapsed, token, callToken);
        running = interrupter;
        spent.Start();
        try
        {
            return call();
        }
        catch (DuckDBException exception) when (interrupter.Reason != StopReason.None)
        {
            throw Explain(exception, interrupter.Reason, callToken);
        }
        finally
        {
            spent.Stop();
            running = null;
        }
    }

    private Exception Explain(DuckDBException exception, StopReason reason, CancellationToken callToken) => reason switch
    {
        StopReason.Token => new OperationCanceledException("The statement was cancelled.", exception, token.IsCancellationRequested ? token : callToken),
        StopReason.TimeLimit => new DuckDBException($"The statement was stopped: it reached its time limit of {timeLimit?.TotalSeconds} s.", DuckDBErrorType.Interrupt, exception),
        _ => new DuckDBException("The statement was cancelled.", DuckDBErrorType.Interrupt, exception),
    };

    private static DuckDBException Failure(ResultHandle result) =>
        new(NativeText.Borrowed(NativeMethods.ResultError(result.Pointer)), NativeMethods.ResultErrorType(result.Pointer));
}
