using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>Runs single statements; a cancelled token interrupts the engine.</summary>
internal static class Statements
{
    public static void Run(this DuckDBConnection connection, string sql, CancellationToken cancellation = default) =>
        connection.Execute(sql, command => command.ExecuteNonQuery(), cancellation);

    public static long Count(this DuckDBConnection connection, string sql, CancellationToken cancellation = default) =>
        connection.Execute(sql, command => Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture), cancellation);

    public static List<T> Rows<T>(this DuckDBConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation = default) =>
        connection.Execute(
            sql,
            command =>
            {
                using var reader = command.ExecuteReader();
                var rows = new List<T>();
                while (reader.Read())
                    rows.Add(read(reader));
                return rows;
            },
            cancellation);

    private static T Execute<T>(this DuckDBConnection connection, string sql, Func<DuckDBCommand, T> run, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var registration = cancellation.Register(command.Cancel);
        try
        {
            return run(command);
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}
