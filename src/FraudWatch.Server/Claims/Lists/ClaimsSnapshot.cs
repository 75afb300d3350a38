using System.Runtime.CompilerServices;
using DuckDB.NET.Data;

namespace FraudWatch.Server.Claims;

/// <summary>
/// What the claims store holds at one moment: all that is read through it is of that moment, whatever a run swaps in meanwhile.
/// </summary>
internal sealed class ClaimsSnapshot : IAsyncDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBTransaction transaction;

    public ClaimsSnapshot(DuckDBConnection connection) => (this.connection, transaction) = (connection, connection.BeginTransaction());

    /// <summary>For what reads with a connection of its own kind; it is busy meanwhile.</summary>
    public DuckDBConnection Connection => connection;

    /// <summary>The rows of a statement, computed while they are read; nothing else can be read until the last.</summary>
    public async IAsyncEnumerable<ClaimsRow> StreamAsync(string sql, SqlValues values, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var command = values.Command(sql, connection);
        command.UseStreamingMode = true;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var places = ClaimsRow.PlacesOf(reader);
        while (await reader.ReadAsync(cancellation))
            yield return ClaimsRow.Of(reader, places);
    }

    /// <summary>All rows of a statement that bounds them itself.</summary>
    public async Task<List<ClaimsRow>> RowsAsync(string sql, SqlValues values, CancellationToken cancellation)
    {
        using var command = values.Command(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var places = ClaimsRow.PlacesOf(reader);
        var rows = new List<ClaimsRow>();
        while (reader.Read())
            rows.Add(ClaimsRow.Of(reader, places));
        return rows;
    }

    /// <summary>Which of these tables and columns, <c>schema.table</c> or <c>schema.table.column</c>, are missing.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IReadOnlyList<string> tables, CancellationToken cancellation)
    {
        if (tables.Count == 0)
            return [];
        var values = new SqlValues();
        var there = await RowsAsync(
            $"""
            SELECT name FROM (
                SELECT schema_name || '.' || table_name AS name FROM duckdb_tables() UNION ALL SELECT schema_name || '.' || view_name FROM duckdb_views()
                UNION ALL SELECT schema_name || '.' || table_name || '.' || column_name FROM duckdb_columns()
            ) WHERE name IN {values.Texts(tables)}
            """, values, cancellation);
        return [.. tables.Except(there.Select(row => row.Needed("name")))];
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
