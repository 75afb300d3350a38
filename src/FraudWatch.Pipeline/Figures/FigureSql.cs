using System.Data.Common;
using DuckDB.NET.Data;

namespace FraudWatch.Pipeline.Figures;

/// <summary>The figures' queries, kept as files in the program, and how they are run: every value is a bound parameter.</summary>
internal static class FigureSql
{
    public static string Text(string query)
    {
        using var stream = typeof(FigureSql).Assembly.GetManifestResourceStream($"Figures/{query}.sql")
            ?? throw new FileNotFoundException($"There is no query '{query}' in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static void Execute(DuckDBConnection connection, string sql, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        using var command = Command(connection, sql, parameters ?? new Dictionary<string, object?>());
        command.ExecuteNonQuery();
    }

    public static IReadOnlyList<T> Read<T>(DuckDBConnection connection, string sql, IReadOnlyDictionary<string, object?>? parameters, Func<DbDataReader, T> map)
    {
        using var command = Command(connection, sql, parameters ?? new Dictionary<string, object?>());
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
            found.Add(map(rows));
        return found;
    }

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        DuckDBConnection connection, string sql, IReadOnlyDictionary<string, object?> parameters, Func<DbDataReader, T> map, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql, parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<T>();
        while (await rows.ReadAsync(cancellation))
            found.Add(map(rows));
        return found;
    }

    private static DuckDBCommand Command(DuckDBConnection connection, string sql, IReadOnlyDictionary<string, object?> parameters)
    {
        var command = new DuckDBCommand(sql, connection);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }
}
