using System.Data.Common;
using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Short statements of a run; what may take long goes through a command with a time limit.</summary>
internal static class RunStatements
{
    public static void Run(this DuckDBConnection connection, string sql, SqlBinder? binder = null)
    {
        using var command = new DuckDBCommand(sql, connection);
        binder?.Bind(command);
        command.ExecuteNonQuery();
    }

    /// <returns>Number of rows that it changed.</returns>
    public static async Task<long> RunAsync(this DuckDBConnection connection, string sql, SqlBinder? binder, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var command = new DuckDBCommand(sql, connection) { CommandTimeout = (int)Math.Ceiling(limit.TotalSeconds) };
        binder?.Bind(command);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static IReadOnlyList<T> Rows<T>(this DuckDBConnection connection, string sql, Func<DbDataReader, T> read, SqlBinder? binder = null)
    {
        using var command = new DuckDBCommand(sql, connection);
        binder?.Bind(command);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
