using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// In-memory instances for work on the lake's files beside the queries. They take a quarter of the store's memory, so that
/// the two together stay within the machine.
/// </summary>
internal static class UpkeepEngine
{
    public static DuckDBConnection Open(DataFolder folder, StoreOptions options)
    {
        var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{options.MemoryLimit / 4 / 1024}KiB'"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"SET threads = {options.Threads}"));
        connection.Run($"SET temp_directory = {SqlText.Literal(Path.Combine(folder.Temporary, "upkeep"))}");
        connection.Run("SET preserve_insertion_order = false");
        return connection;
    }
}
