using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal static class DatabaseOpener
{
    public static unsafe DatabaseHandle Open(DuckDBConnectionStringBuilder target)
    {
        using var config = Configure(target);
        var path = target.DataSource is "" or DuckDBConnectionStringBuilder.InMemorySharedDataSource
            ? DuckDBConnectionStringBuilder.InMemoryDataSource
            : target.DataSource;
        if (NativeMethods.Open(path, out var database, config, out var error) == DuckDBState.Success)
            return database;
        database.Dispose();
        throw new DuckDBException(NativeText.Owned(error));
    }

    private static ConfigHandle Configure(DuckDBConnectionStringBuilder target)
    {
        if (NativeMethods.CreateConfig(out var config) != DuckDBState.Success)
            throw new DuckDBException("DuckDB could not allocate its configuration.", DuckDBErrorType.OutOfMemory);
        foreach (var (name, value) in target.Settings)
        {
            if (NativeMethods.SetConfig(config, name, value) == DuckDBState.Success)
                continue;
            config.Dispose();
            throw new DuckDBException($"DuckDB refused the setting '{name}' = '{value}' of the connection string: the name is unknown or the value is not valid.", DuckDBErrorType.Settings);
        }

        return config;
    }
}
