using System.Collections;
using System.Data;
using System.Data.Common;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// Reads a result row by row, fetched from DuckDB chunk by chunk. <see cref="GetFieldValue{T}"/> in a column's own
/// type (see <see cref="GetFieldType"/>) does not box.
/// </summary>
public sealed partial class DuckDBDataReader : DbDataReader
{
    private readonly DuckDBCommand command;
    private readonly StatementSequence statements;
    private readonly StatementRunner runner;
    private readonly CommandBehavior behavior;
    private ResultRows? rows;
    private long changedRows;
    private bool closed;

    internal DuckDBDataReader(DuckDBCommand command, StatementSequence statements, StatementRunner runner, CommandBehavior behavior)
    {
        (this.command, this.statements, this.runner, this.behavior) = (command, statements, runner, behavior);
        NextResult();
    }

    public override int Depth => 0;

    public override int FieldCount => rows?.Columns.Length ?? 0;

    public override bool HasRows => rows?.HasRows ?? false;

    public override bool IsClosed => closed;

    /// <summary>The rows changed by the statements that have run so far.</summary>
    public override int RecordsAffected => (int)Math.Min(changedRows, int.MaxValue);

    private ResultRows Rows
    {
        get
        {
            EnsureOpen();
            return rows ?? throw new InvalidOperationException("The statement returned no columns.");
        }
    }

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <exception cref="InvalidOperationException">The reader or its connection is closed.</exception>
    /// <exception cref="DuckDBException">The statement failed while its rows were computed.</exception>
    public override bool Read()
    {
        EnsureOpen();
        return rows?.Read(CancellationToken.None) ?? false;
    }

    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        EnsureOpen();
        if (rows is null || rows.NextIsInHand)
            return Task.FromResult(rows?.Read(cancellationToken) ?? false);
        return Task.Run(() => rows.Read(cancellationToken), cancellationToken);
    }

    /// <summary>Runs the statements that follow, up to the next that returns rows.</summary>
    public override bool NextResult()
    {
        EnsureOpen();
        rows?.Dispose();
        rows = null;
        while (statements.RunNext(runner, command.Parameters, command.UseStreamingMode) is { } result)
        {
            if (TakeResult(result))
                return true;
        }

        return false;
    }

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) => Task.Run(NextResult, cancellationToken);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    public override void Close()
    {
        if (closed)
            return;
        closed = true;
        rows?.Dispose();
        statements.Dispose();
        if (behavior.HasFlag(CommandBehavior.CloseConnection))
            command.Connection?.Close();
    }

    private unsafe bool TakeResult(ResultHandle result)
    {
        var keep = false;
        try
        {
            changedRows += (long)NativeMethods.RowsChanged(result.Pointer);
            if (NativeMethods.ResultReturnType(*result.Pointer) == DuckDBResultType.QueryResult)
            {
                rows = new ResultRows(result, runner);
                keep = true;
            }

            return keep;
        }
        finally
        {
            if (!keep)
                result.Dispose();
        }
    }

    private void EnsureOpen()
    {
        if (closed)
            throw new InvalidOperationException("The reader is closed.");
        if (runner.ConnectionClosed)
            throw new InvalidOperationException("The reader's connection was closed.");
    }
}
