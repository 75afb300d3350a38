using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

/// <summary>Short ways to a database for tests.</summary>
internal static class OpenDatabase
{
    public static DuckDBConnection InMemory(string settings = "")
    {
        var connection = new DuckDBConnection($"Data Source=:memory:;{settings}");
        connection.Open();
        return connection;
    }

    public static int Execute(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    public static T Value<T>(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(values.Select(value => new DuckDBParameter(value)));
        return command;
    }
}
