using FraudWatch.Store;

namespace FraudWatch.Cli.Commands;

/// <summary>
/// Opens the store of a command that reads. A mistyped folder is refused instead of being made, and a table that no run has
/// computed yet is named with the command that computes it.
/// </summary>
internal static class ExistingStore
{
    /// <exception cref="WrongUsageException">There is no such folder.</exception>
    public static ClaimsStore Open(string folder) => Directory.Exists(folder)
        ? ClaimsStore.Open(folder)
        : throw new WrongUsageException(
            $"There is no data folder {Path.GetFullPath(folder)}. 'fraudwatch ingest PATH... --data {folder}' makes one.");

    /// <summary>Opens a store in which a run has computed that table.</summary>
    /// <exception cref="StoreException">No run has computed it, or the derived file was lost since.</exception>
    public static ClaimsStore OpenWith(string schema, string table, string folder)
    {
        var store = Open(folder);
        try
        {
            if (!Holds(store, schema, table))
                throw new StoreException($"Nothing has been computed for {schema} in {Path.GetFullPath(folder)} yet. Run 'fraudwatch run --data {folder}' first.");
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static bool Holds(ClaimsStore store, string schema, string table)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from duckdb_tables() where schema_name = '{schema}' and table_name = '{table}'";
        return command.ExecuteScalar() is long and > 0;
    }
}
