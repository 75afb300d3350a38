using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace DuckDB.NET.Data;

public sealed partial class DuckDBConnection
{
    /// <summary>
    /// A view over Arrow batches that DuckDB reads where they lie, on all its threads. Only in a database in memory: the view
    /// holds addresses of this process, and a file would keep them.
    /// </summary>
    /// <param name="name">Name of the view.</param>
    /// <param name="schema">The columns of the batches.</param>
    /// <param name="open">Opens the batches from the first on; called at every scan of the view, from DuckDB's threads.</param>
    /// <exception cref="InvalidOperationException">The database is a file.</exception>
    /// <exception cref="NotSupportedException">A column has a type that DuckDB is not given.</exception>
    public DuckDBArrowView CreateArrowView(string name, Schema schema, Func<IArrowArrayStream> open)
    {
        if (DataSource is not ("" or DuckDBConnectionStringBuilder.InMemoryDataSource or DuckDBConnectionStringBuilder.InMemorySharedDataSource))
            throw new InvalidOperationException("A view over Arrow batches is made in a database in memory only; use AppendArrow to store batches in a file.");
        return DuckDBArrowView.Create(this, name, schema, open);
    }

    /// <summary>Appends Arrow batches to an existing table, all or nothing, inside the running transaction if there is one.</summary>
    /// <param name="schema">Schema of the table; null for the current one.</param>
    /// <param name="table">The table. Columns are found by name; those that the batches lack get their default.</param>
    /// <param name="batches">Read to the end; stays the caller's.</param>
    /// <param name="cancellationToken">Stops DuckDB too.</param>
    /// <returns>Rows appended.</returns>
    /// <exception cref="DuckDBException">The table lacks a column, or a value does not fit.</exception>
    public async Task<int> AppendArrowAsync(string? schema, string table, IArrowArrayStream batches, CancellationToken cancellationToken = default)
    {
        // Made and dropped in one transaction, the view never reaches the database's file.
        using var own = Transaction is null ? BeginTransaction() : null;
        int appended;
        using (var view = DuckDBArrowView.Create(this, $"arrow {Guid.NewGuid():N}", batches.Schema, () => new Arrow.BorrowedStream(batches)))
        {
            using var command = CreateCommand();
            var target = schema is null ? DuckDBArrowView.Quoted(table) : $"{DuckDBArrowView.Quoted(schema)}.{DuckDBArrowView.Quoted(table)}";
            command.CommandText = $"INSERT INTO {target} BY NAME SELECT * FROM {DuckDBArrowView.Quoted(view.Name)}";
            appended = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        own?.Commit();
        return appended;
    }
}
