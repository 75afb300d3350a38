using System.Data;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>A transaction; disposed without <see cref="Commit"/> it is rolled back.</summary>
public sealed class DuckDBTransaction : DbTransaction
{
    private readonly DuckDBConnection connection;
    private bool finished;

    private DuckDBTransaction(DuckDBConnection connection) => this.connection = connection;

    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    protected override DbConnection? DbConnection => finished ? null : connection;

    /// <exception cref="DuckDBException">A constraint or a conflict forbids it; the transaction is rolled back then.</exception>
    public override void Commit() => Finish("COMMIT");

    public override void Rollback() => Finish("ROLLBACK");

    internal static DuckDBTransaction Begin(DuckDBConnection connection)
    {
        Run(connection, "BEGIN TRANSACTION");
        return new DuckDBTransaction(connection);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !finished && connection.Transaction == this)
            Rollback();
        base.Dispose(disposing);
    }

    private void Finish(string statement)
    {
        if (finished)
            throw new InvalidOperationException("The transaction is already committed or rolled back.");
        finished = true;
        if (connection.Transaction == this)
            connection.Transaction = null;
        Run(connection, statement);
    }

    private static void Run(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
