using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>
/// A connection string: <c>Data Source</c> is a file or <c>:memory:</c>, every other key is a DuckDB setting
/// (<c>access_mode</c>, <c>memory_limit</c>, <c>threads</c>, ...) that is applied when the database is opened.
/// </summary>
public sealed class DuckDBConnectionStringBuilder : DbConnectionStringBuilder
{
    /// <summary>A database of its own for each connection that opens it.</summary>
    public const string InMemoryDataSource = ":memory:";

    /// <summary>One in-memory database for all connections of the process that name it.</summary>
    public const string InMemorySharedDataSource = ":memory:?cache=shared";

    public const string InMemoryConnectionString = "DataSource=" + InMemoryDataSource;

    public const string InMemorySharedConnectionString = "DataSource=" + InMemorySharedDataSource;

    private static readonly string[] DataSourceKeys = ["Data Source", "DataSource"];

    /// <summary>The file's path, <c>:memory:</c>, or empty when not given.</summary>
    public string DataSource
    {
        get => DataSourceKeys.Select(key => TryGetValue(key, out var value) ? value as string : null)
            .FirstOrDefault(value => value is not null) ?? string.Empty;
        set
        {
            foreach (var key in DataSourceKeys)
                Remove(key);
            this[DataSourceKeys[0]] = value;
        }
    }

    /// <summary>The settings beside the data source, by name.</summary>
    internal IReadOnlyDictionary<string, string> Settings => Keys.Cast<string>()
        .Where(key => !DataSourceKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
        .ToDictionary(key => key, key => this[key].ToString() ?? string.Empty);
}
