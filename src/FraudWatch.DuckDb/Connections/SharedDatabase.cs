using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A database instance with the number of connections that use it; the last one closes it.</summary>
internal sealed class SharedDatabase(DatabaseHandle handle, string? cacheKey, string settings)
{
    public DatabaseHandle Handle { get; } = handle;

    /// <summary>The key under which others find it; null for a private in-memory database.</summary>
    public string? CacheKey { get; } = cacheKey;

    /// <summary>The settings that it was opened with, in one comparable text.</summary>
    public string Settings { get; } = settings;

    public int Users { get; set; }
}
