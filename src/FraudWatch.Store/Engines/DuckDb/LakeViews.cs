using DuckDB.NET.Data;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// The schema <c>lake</c> of the query instance: one view per input table over its live rows, and what came. Files
/// without dead rows are scanned bare.
/// </summary>
internal sealed class LakeViews(DataFolder folder, LakeState state, Action<string> log)
{
    /// <summary>Replaces all views in one transaction, so that a reader sees the old ones or the new ones.</summary>
    public void Create(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("CREATE SCHEMA IF NOT EXISTS lake");
        connection.Run("CREATE OR REPLACE TABLE lake.columns_present (table_name VARCHAR, column_name VARCHAR)");
        connection.Run("CREATE OR REPLACE TABLE lake.dead_row (filename VARCHAR, file_row_number BIGINT)");
        foreach (var table in InputTables.All)
            Create(connection, table, state.Table(table.Name));
        transaction.Commit();
    }

    private void Create(DuckDBConnection connection, InputTable table, LiveTable live)
    {
        foreach (var column in live.Columns)
            connection.Run($"INSERT INTO lake.columns_present VALUES ({SqlText.Literal(table.Name)}, {SqlText.Literal(column)})");
        var missing = live.Paths.Where(path => !File.Exists(folder.InLake(path))).ToList();
        if (missing.Count > 0)
        {
            log($"The lake's file {missing[0]} is missing{(missing.Count > 1 ? $" (and {missing.Count - 1} more)" : "")}: {table.Name} cannot be read until it is restored.");
            View(connection, table, Failing(table, missing[0]));
            return;
        }

        if (live.Vectors.Count > 0)
            connection.Run($"INSERT INTO lake.dead_row {DeadRows.Of(folder, live.Vectors)}");
        View(connection, table, Select(table, live));
    }

    private string Select(InputTable table, LiveTable live)
    {
        var columns = SqlText.Names(table.Columns.Select(column => column.Name));
        var clean = live.Files.Where(file => file.DeadRows == 0).Select(file => folder.InLake(file.Path)).ToList();
        var worn = live.Files.Where(file => file.DeadRows > 0 && file.LiveRows > 0).Select(file => folder.InLake(file.Path)).ToList();
        List<string> parts = [];
        if (clean.Count > 0)
            parts.Add($"SELECT {columns} FROM {ParquetScan.Of(clean, table.Columns)}");
        if (worn.Count > 0)
            parts.Add($"SELECT {columns} FROM {ParquetScan.Of(worn, table.Columns)} AS f ANTI JOIN lake.dead_row AS d ON f.filename = d.filename AND f.file_row_number = d.file_row_number");
        return parts.Count > 0 ? string.Join(" UNION ALL ", parts) : $"SELECT {Nulls(table)} WHERE FALSE";
    }

    /// <summary>A view that stops every query: leaving the rows out would be a silent loss.</summary>
    private static string Failing(InputTable table, string missing) =>
        $"SELECT {Nulls(table)} WHERE error({SqlText.Literal($"The lake's file {missing} is missing; restore it, then run 'store verify'.")}) IS NULL";

    private static string Nulls(InputTable table) =>
        string.Join(", ", table.Columns.Select(column => $"CAST(NULL AS {column.DuckDbType}) AS {SqlText.Name(column.Name)}"));

    private static void View(DuckDBConnection connection, InputTable table, string select) =>
        connection.Run($"CREATE OR REPLACE VIEW lake.{SqlText.Name(table.Name)} AS {select}");
}
