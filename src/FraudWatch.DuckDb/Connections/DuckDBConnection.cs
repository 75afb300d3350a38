using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// A connection to a DuckDB database. Connections of one process to the same file share one database instance, which
/// is closed with the last of them. A connection serves one thread at a time; <see cref="DuckDBCommand.Cancel"/> and
/// <see cref="GetQueryProgress"/> may be called from others.
/// </summary>
public sealed partial class DuckDBConnection : DbConnection
{
    private readonly SharedDatabase? duplicated;
    private SharedDatabase? database;
    private ConnectionHandle? handle;
    private string connectionString = string.Empty;

    public DuckDBConnection()
    {
    }

    public DuckDBConnection(string connectionString) => ConnectionString = connectionString;

    private DuckDBConnection(string connectionString, SharedDatabase duplicated) : this(connectionString) =>
        this.duplicated = duplicated;

    [AllowNull]
    public override string ConnectionString
    {
        get => connectionString;
        set
        {
            if (State == ConnectionState.Open)
                throw new InvalidOperationException("The connection string cannot be changed while the connection is open.");
            connectionString = value ?? string.Empty;
        }
    }

    public override string Database => Path.GetFileNameWithoutExtension(DataSource);

    public override string DataSource => Parsed.DataSource;

    public override unsafe string ServerVersion => NativeText.Borrowed(NativeMethods.LibraryVersion());

    public override ConnectionState State => handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>The native connection; throws when this one is not open.</summary>
    internal ConnectionHandle NativeConnection => handle
        ?? throw new InvalidOperationException("The DuckDB connection is not open.");

    /// <summary>The transaction that was begun and neither committed nor rolled back.</summary>
    internal DuckDBTransaction? Transaction { get; set; }

    private DuckDBConnectionStringBuilder Parsed => new() { ConnectionString = connectionString };

    /// <exception cref="DuckDBException">The file is not a database, is in use by another process, or a setting is refused.</exception>
    public override void Open()
    {
        if (handle is not null)
            throw new InvalidOperationException("The DuckDB connection is already open.");
        var opened = duplicated is null ? DatabaseCache.Acquire(Parsed) : DatabaseCache.Share(duplicated);
        if (NativeMethods.Connect(opened.Handle, out var connection) != DuckDBState.Success)
        {
            connection.Dispose();
            DatabaseCache.Release(opened);
            throw new DuckDBException($"DuckDB could not connect to '{DataSource}'.", DuckDBErrorType.Connection);
        }

        (database, handle) = (opened, connection);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes the connection, rolling back what was not committed. Closing twice does nothing.</summary>
    public override void Close()
    {
        if (handle is null || database is null)
            return;
        handle.Dispose();
        DatabaseCache.Release(database);
        (database, handle, Transaction) = (null, null, null);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>A closed connection that, opened, works on this connection's database, in memory or not.</summary>
    public DuckDBConnection Duplicate() => database is null
        ? throw new InvalidOperationException("Only an open connection can be duplicated.")
        : new DuckDBConnection(connectionString, database);

    /// <summary>How far the running statement is; may be called from another thread.</summary>
    public DuckDBQueryProgress GetQueryProgress() => NativeMethods.QueryProgress(NativeConnection);

    /// <inheritdoc cref="CreateAppender(string, string, string)"/>
    public DuckDBAppender CreateAppender(string table) => CreateAppender(null, null, table);

    /// <inheritdoc cref="CreateAppender(string, string, string)"/>
    public DuckDBAppender CreateAppender(string? schema, string table) => CreateAppender(null, schema, table);

    /// <summary>Appends rows to an existing table, far faster than INSERT.</summary>
    /// <exception cref="DuckDBException">The table does not exist.</exception>
    public DuckDBAppender CreateAppender(string? catalog, string? schema, string table) =>
        DuckDBAppender.Create(NativeConnection, catalog, schema, table);

    public new DuckDBCommand CreateCommand() => new() { Connection = this, Transaction = Transaction };

    public new DuckDBTransaction BeginTransaction() => BeginTransaction(IsolationLevel.Unspecified);

    /// <summary>Begins a transaction; DuckDB knows snapshot isolation only, and one transaction per connection.</summary>
    public new DuckDBTransaction BeginTransaction(IsolationLevel isolationLevel)
    {
        if (isolationLevel is not (IsolationLevel.Unspecified or IsolationLevel.Snapshot))
            throw new ArgumentException($"DuckDB offers snapshot isolation only, not {isolationLevel}.", nameof(isolationLevel));
        if (Transaction is not null)
            throw new InvalidOperationException("This connection already has a transaction.");
        return Transaction = DuckDBTransaction.Begin(this);
    }

    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("Use the SQL statement USE to change the database.");

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => CreateCommand();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }
}
