using FraudWatch.Store;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Cli.Commands;

/// <summary>
/// Opens the store of a command that reads. A mistyped folder is refused instead of being made, and a table that no run has
/// computed yet is named with the command that computes it.
/// </summary>
internal static class ExistingStore
{
    /// <exception cref="WrongUsageException">There is no such folder.</exception>
    public static ClaimsStore Open(string folder)
    {
        Require(folder);
        return ClaimsStore.Open(folder);
    }

    /// <summary>For a command that opens the folder another way.</summary>
    /// <exception cref="WrongUsageException">There is no such folder.</exception>
    public static void Require(string folder)
    {
        if (!Directory.Exists(folder))
            throw new WrongUsageException(
                $"There is no data folder {Path.GetFullPath(folder)}. 'fraudwatch ingest PATH... --data {folder}' makes one.");
    }

    /// <summary>Opens a store in which a run has computed that table.</summary>
    /// <exception cref="StoreException">No run has computed it, or the derived file was lost since.</exception>
    public static ClaimsStore OpenWith(string schema, string table, string folder) => OpenIf(
        folder,
        store => Holds(store, $"duckdb_tables() where schema_name = '{schema}' and table_name = '{table}'"),
        $"Nothing has been computed for {schema} in {Path.GetFullPath(folder)} yet. Run 'fraudwatch run --data {folder}' first.");

    /// <summary>Opens a store in which a run has scored the subjects of that grain.</summary>
    /// <exception cref="StoreException">No run has scored them since the scores were built.</exception>
    public static ClaimsStore OpenWithScores(FeatureGrain grain, string folder) => OpenIf(
        folder,
        store => Holds(store, "duckdb_tables() where schema_name = 'scores' and table_name = 'subject_anomaly'")
            && Holds(store, $"scores.subject_anomaly where grain = '{grain.Name}'"),
        $"No {grain.Name} has been scored in {Path.GetFullPath(folder)} yet. Run 'fraudwatch run --grains {grain.Name} --data {folder}' first.");

    private static ClaimsStore OpenIf(string folder, Func<ClaimsStore, bool> isComputed, string otherwise)
    {
        var store = Open(folder);
        try
        {
            return isComputed(store) ? store : throw new StoreException(otherwise);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static bool Holds(ClaimsStore store, string rows)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {rows}";
        return command.ExecuteScalar() is long and > 0;
    }
}
