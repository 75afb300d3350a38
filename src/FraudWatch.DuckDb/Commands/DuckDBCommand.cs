using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// One or several SQL statements with parameters (<c>$name</c>, <c>$1</c> or <c>?</c>). A statement that fails throws
/// <see cref="DuckDBException"/>; one that a token stopped throws <see cref="OperationCanceledException"/>.
/// </summary>
public sealed partial class DuckDBCommand : DbCommand
{
    private volatile StatementRunner? runner;

    public DuckDBCommand()
    {
    }

    public DuckDBCommand(string commandText) => CommandText = commandText;

    public DuckDBCommand(string commandText, DuckDBConnection connection) : this(commandText) => Connection = connection;

    [AllowNull]
    public override string CommandText { get; set => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Seconds after which the statement is interrupted; 0, the default, for no limit.</summary>
    public override int CommandTimeout
    {
        get;
        set => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A time limit is 0 seconds (none) or more.");
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
                throw new NotSupportedException("DuckDB knows SQL text only.");
        }
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <summary>
    /// Whether the rows are computed while they are read, in bounded memory. The connection can run no
    /// other statement meanwhile. By default the whole result is computed first.
    /// </summary>
    public bool UseStreamingMode { get; set; }

    public new DuckDBConnection? Connection { get; set; }

    public new DuckDBTransaction? Transaction { get; set; }

    public new DuckDBParameterCollection Parameters { get; } = [];

    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDBConnection?)value;
    }

    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (DuckDBTransaction?)value;
    }

    protected override DbParameterCollection DbParameterCollection => Parameters;

    private ConnectionHandle NativeConnection => Connection?.NativeConnection
        ?? throw new InvalidOperationException("The command has no connection.");

    /// <summary>Runs all statements; returns the number of rows that they changed.</summary>
    public override int ExecuteNonQuery() => ExecuteNonQuery(CancellationToken.None);

    /// <summary>The first column of the first row: <see cref="DBNull"/> for a NULL, null where there is no row.</summary>
    public override object? ExecuteScalar() => ExecuteScalar(CancellationToken.None);

    public new DuckDBDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default);

    /// <summary>
    /// Runs the statements up to the first that returns rows; those after it run when
    /// <see cref="DuckDBDataReader.NextResult"/> asks for them.
    /// </summary>
    public new DuckDBDataReader ExecuteReader(CommandBehavior behavior) => ExecuteReader(behavior, CancellationToken.None);

    /// <inheritdoc cref="ExecuteNonQuery()"/>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        OnThreadOfItsOwn(() => ExecuteNonQuery(cancellationToken), cancellationToken);

    /// <inheritdoc cref="ExecuteScalar()"/>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        OnThreadOfItsOwn(() => ExecuteScalar(cancellationToken), cancellationToken);

    public new Task<DuckDBDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default) =>
        ExecuteReaderAsync(CommandBehavior.Default, cancellationToken);

    /// <summary>As <see cref="ExecuteReader()"/>; the token stays in force as long as the reader is read.</summary>
    public new Task<DuckDBDataReader> ExecuteReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        OnThreadOfItsOwn(() => ExecuteReader(behavior, cancellationToken), cancellationToken);

    /// <summary>Checks that all statements are valid, without running them. Preparing beforehand gains nothing here.</summary>
    public override void Prepare()
    {
        using var statements = new StatementSequence(NativeConnection, CommandText);
        statements.Check();
    }

    /// <summary>Interrupts the statement if it is running; may be called from another thread.</summary>
    public override void Cancel() => runner?.Cancel();

    protected override DbParameter CreateDbParameter() => new DuckDBParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior);

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        await ExecuteReaderAsync(behavior, cancellationToken);

    /// <summary>
    /// DuckDB's calls block. Long ones in the thread pool would hold up the timers that time limits and tokens need.
    /// </summary>
    private static Task<T> OnThreadOfItsOwn<T>(Func<T> call, CancellationToken cancellationToken) => StatementThreads.Shared.RunAsync(call, cancellationToken);

    private unsafe int ExecuteNonQuery(CancellationToken cancellationToken)
    {
        using var statements = new StatementSequence(NativeConnection, CommandText);
        var current = StartRunner(cancellationToken);
        var changed = 0UL;
        while (statements.RunNext(current, Parameters, streaming: false) is { } result)
        {
            changed += NativeMethods.RowsChanged(result.Pointer);
            result.Dispose();
        }

        return (int)Math.Min(changed, int.MaxValue);
    }

    private object? ExecuteScalar(CancellationToken cancellationToken)
    {
        using var reader = ExecuteReader(CommandBehavior.Default, cancellationToken);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    private DuckDBDataReader ExecuteReader(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        var statements = new StatementSequence(NativeConnection, CommandText);
        try
        {
            return new DuckDBDataReader(this, statements, StartRunner(cancellationToken), behavior);
        }
        catch
        {
            statements.Dispose();
            throw;
        }
    }

    private StatementRunner StartRunner(CancellationToken cancellationToken) =>
        runner = new StatementRunner(NativeConnection, CommandTimeout > 0 ? TimeSpan.FromSeconds(CommandTimeout) : null, cancellationToken);
}
