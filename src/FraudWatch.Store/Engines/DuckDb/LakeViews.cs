using DuckDB.NET.Data;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// The schema <c>lake</c> of the query instance: one view per input table over its live rows, the columns that ever came,
/// and the dead rows that the views leave out.
/// </summary>
internal sealed class LakeViews(DataFolder folder, LakeState state, Action<string> log)
{
    private readonly Dictionary<string, string> unreadable = new(StringComparer.Ordinal);

    /// <summary>Replaces all views in one transaction, so that a reader sees the old ones or the new ones.</summary>
    public void Create(DuckDBConnection connection)
    {
        foreach (var table in state.Tables.Values)
        {
            if (table.Paths.FirstOrDefault(path => !File.Exists(folder.InLake(path))) is { } missing)
                Refuse(table.Name, $"the lake's file {missing} is missing");
        }

        while (!TryCreate(connection))
        {
            // A table whose files cannot be read was refused meanwhile; the others are tried again without it.
        }
    }

    private bool TryCreate(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("CREATE SCHEMA IF NOT EXISTS lake");
        connection.Run("CREATE OR REPLACE TABLE lake.columns_present (table_name VARCHAR, column_name VARCHAR)");
        connection.Run("CREATE OR REPLACE TABLE lake.dead_row (filename VARCHAR, file_row_number BIGINT)");
        foreach (var table in InputTables.All)
        {
            var live = state.Table(table.Name);
            AddColumns(connection, live);
            if (!TryCreate(connection, table, live))
                return false;
        }

        transaction.Commit();
        return true;
    }

    private bool TryCreate(DuckDBConnection connection, InputTable table, LiveTable live)
    {
        if (unreadable.TryGetValue(table.Name, out var problem))
        {
            View(connection, table, Failing(table, problem));
            return true;
        }

        try
        {
            if (live.Vectors.Count > 0)
                connection.Run($"INSERT INTO lake.dead_row {DeadRows.Of(folder, live.Vectors)}");
            View(connection, table, LiveRows.Select(folder, table, live, "lake.dead_row", [.. table.Columns.Select(column => column.Name)]));
            return true;
        }
        catch (DuckDBException error) when (live.Files.Count > 0)
        {
            Refuse(table.Name, error.Message.ReplaceLineEndings(" "));
            return false;
        }
    }

    private void Refuse(string table, string problem)
    {
        unreadable[table] = problem;
        log($"WARNING: table {table} cannot be read: {problem}. Restore the file, then run 'store verify'.");
    }

    private static void AddColumns(DuckDBConnection connection, LiveTable live)
    {
        var rows = string.Join(", ", live.Columns.Select(column => $"({SqlText.Literal(live.Name)}, {SqlText.Literal(column)})"));
        if (rows.Length > 0)
            connection.Run($"INSERT INTO lake.columns_present VALUES {rows}");
    }

    /// <summary>A view that stops every query: leaving the rows out would be a silent loss.</summary>
    private static string Failing(InputTable table, string problem) =>
        $"SELECT {LiveRows.Nulls(table.Columns)} WHERE error({SqlText.Literal($"Table {table.Name} cannot be read: {problem}. Restore the file, then run 'store verify'.")}) IS NULL";

    private static void View(DuckDBConnection connection, InputTable table, string select) =>
        connection.Run($"CREATE OR REPLACE VIEW lake.{SqlText.Name(table.Name)} AS {select}");
}
