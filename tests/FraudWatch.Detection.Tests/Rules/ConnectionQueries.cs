using DuckDB.NET.Data;

namespace FraudWatch.Detection.Tests.Rules;

internal static class ConnectionQueries
{
    /// <summary>All rows as texts.</summary>
    public static List<List<string?>> Texts(this DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<List<string?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : FormattableString.Invariant($"{reader.GetValue(i)}"))]);
        return rows;
    }
}
