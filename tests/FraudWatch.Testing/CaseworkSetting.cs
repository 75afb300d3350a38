using FraudWatch.Casework.Storage;
using Npgsql;

namespace FraudWatch.Testing;

/// <summary>An empty case store for a test: the setting that names it. All tests of a process share one PostgreSQL, each with a database of its own.</summary>
public static class CaseworkSetting
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(StartAsync);
    private static int databases;

    /// <summary><c>sqlite</c>, or the connection string of a new database.</summary>
    public static async Task<string> NewAsync(CaseworkEngine engine)
    {
        if (engine == CaseworkEngine.Sqlite)
            return "sqlite";
        var server = await Server.Value;
        var name = $"casework_{Interlocked.Increment(ref databases)}";
        await using var connection = await server.ConnectAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, Pooling = true, MaxPoolSize = 30 }.ToString();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var server = await PostgresServer.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Abandon();
        return server;
    }
}
