using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// The statements of one command text, prepared and run one after the other: a statement may use what the one before
/// it created, so none is prepared before its turn.
/// </summary>
internal sealed class StatementSequence : IDisposable
{
    private readonly ConnectionHandle connection;
    private readonly ExtractedStatementsHandle statements;
    private readonly ulong count;
    private ulong next;

    public unsafe StatementSequence(ConnectionHandle connection, string commandText)
    {
        this.connection = connection;
        count = NativeMethods.ExtractStatements(connection, commandText, out statements);
        if (count > 0)
            return;
        using (statements)
        {
            var error = NativeText.Borrowed(NativeMethods.ExtractStatementsError(statements));
            throw error.Length > 0 ? new DuckDBException(error) : new InvalidOperationException("The command text holds no SQL statement.");
        }
    }

    /// <summary>The result of the next statement; null when all have run.</summary>
    public ResultHandle? RunNext(StatementRunner runner, DuckDBParameterCollection parameters, bool streaming)
    {
        if (next == count)
            return null;
        using var statement = Prepare(next++);
        ParameterBinder.Bind(statement, parameters);
        return runner.Execute(statement, streaming);
    }

    /// <summary>Prepares every statement without running any; fails on the first that is wrong.</summary>
    public void Check()
    {
        for (var index = 0UL; index < count; index++)
            Prepare(index).Dispose();
    }

    public void Dispose() => statements.Dispose();

    private unsafe PreparedStatementHandle Prepare(ulong index)
    {
        if (NativeMethods.PrepareExtractedStatement(connection, statements, index, out var statement) == DuckDBState.Success)
            return statement;
        using (statement)
            throw new DuckDBException(NativeText.Borrowed(NativeMethods.PrepareError(statement)));
    }
}
