using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>
/// The open databases of this process. A file has one instance, whoever opens it: DuckDB does not refuse a second
/// instance within one process, and two of them would damage the file.
/// </summary>
internal static class DatabaseCache
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, SharedDatabase> ByKey = new(StringComparer.Ordinal);

    public static SharedDatabase Acquire(DuckDBConnectionStringBuilder target)
    {
        var key = CacheKey(target.DataSource);
        var settings = string.Join(';', target.Settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}"));
        lock (Gate)
        {
            if (key is null || !ByKey.TryGetValue(key, out var database))
                database = Add(target, key, settings);
            else if (database.Settings != settings)
                throw OtherSettings(target.DataSource, database.Settings, settings);
            database.Users++;
            return database;
        }
    }

    /// <summary>One more user of a database that is open already.</summary>
    public static SharedDatabase Share(SharedDatabase database)
    {
        lock (Gate)
        {
            if (database.Users == 0)
                throw new InvalidOperationException("The database of the connection that was duplicated is closed; open the duplicate while the original is open.");
            database.Users++;
            return database;
        }
    }

    public static void Release(SharedDatabase database)
    {
        lock (Gate)
        {
            if (--database.Users > 0)
                return;
            if (database.CacheKey is not null)
                ByKey.Remove(database.CacheKey);
            database.Handle.Dispose();
        }
    }

    private static SharedDatabase Add(DuckDBConnectionStringBuilder target, string? key, string settings)
    {
        var database = new SharedDatabase(DatabaseOpener.Open(target), key, settings);
        if (key is not null)
            ByKey.Add(key, database);
        return database;
    }

    private static string? CacheKey(string dataSource) => dataSource switch
    {
        "" or DuckDBConnectionStringBuilder.InMemoryDataSource => null,
        DuckDBConnectionStringBuilder.InMemorySharedDataSource => dataSource,
        _ => Path.GetFullPath(dataSource),
    };

    private static DuckDBException OtherSettings(string dataSource, string open, string asked) => new(
        $"Cannot open '{dataSource}' with the settings '{asked}': this process has it open with '{open}'. Use the same settings, or close it first.",
        DuckDBErrorType.Connection);
}
