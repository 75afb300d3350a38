using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>Runs single statements; a cancelled token interrupts the engine.</summary>
internal static class Statements
{
    public static void Run(this DuckDBConnection connection, string sql, CancellationToken cancellation = default)
    {
        using var command = connection.Statement(sql, cancellation, out var registration);
        using (registration)
            command.ExecuteNonQuery();
    }

    public static long Count(this DuckDBConnection connection, string sql, CancellationToken cancellation = default)
    {
        using var command = connection.Statement(sql, cancellation, out var registration);
        using (registration)
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static List<T> Rows<T>(this DuckDBConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation = default)
    {
        using var command = connection.Statement(sql, cancellation, out var registration);
        using (registration)
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
    }

    private static DuckDBCommand Statement(this DuckDBConnection connection, string sql, CancellationToken cancellation, out CancellationTokenRegistration registration)
    {
        cancellation.ThrowIfCancellationRequested();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        registration = cancellation.Register(command.Cancel);
        return command;
    }
}
