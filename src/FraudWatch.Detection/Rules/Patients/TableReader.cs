using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>Tables of the store as rows in memory, and statements as trees.</summary>
internal static class TableReader
{
    /// <summary>Names of a table's columns, in order.</summary>
    public static IReadOnlyList<string> Columns(this DuckDBConnection connection, string table)
    {
        using var command = new DuckDBCommand($"SELECT * FROM {table} LIMIT 0", connection);
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>All rows that a statement of ours returns.</summary>
    public static Relation Relation(this DuckDBConnection connection, string sql) => new(connection.Rows(sql, Row));

    /// <summary>The query of a statement, as DuckDB's parser sees it.</summary>
    public static JsonElement Tree(this DuckDBConnection connection, string sql)
    {
        using var command = new DuckDBCommand("SELECT json_serialize_sql(CAST($sql AS VARCHAR), skip_null := true)", connection);
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        using var tree = JsonDocument.Parse((string)command.ExecuteScalar()!, new JsonDocumentOptions { MaxDepth = 1000 });
        return tree.RootElement.GetProperty("statements")[0].GetProperty("node").Clone();
    }

    /// <summary>The statement that a tree stands for.</summary>
    public static string Text(this DuckDBConnection connection, JsonElement node)
    {
        using var command = new DuckDBCommand("SELECT json_deserialize_sql(CAST($tree AS JSON))", connection);
        command.Parameters.Add(new DuckDBParameter("tree", $$"""{"error":false,"statements":[{"node":{{node.GetRawText()}}}]}"""));
        return (string)command.ExecuteScalar()!;
    }

    public static Value ToValue(object? value) => value switch
    {
        null or DBNull => Value.Null,
        bool flag => Value.Of(flag),
        string text => Value.Of(text),
        decimal exact => Value.Of(exact),
        double real => Value.Of(real),
        float real => Value.Of((double)real),
        DateOnly day => Value.Of(day),
        DateTime time => Value.Of(time),
        TimeSpan span => Value.Of(new Interval(0, 0, span.Ticks / TimeSpan.TicksPerMicrosecond)),
        BigInteger whole => Value.Of((long)whole),
        IConvertible whole => Value.Of(whole.ToInt64(CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A value of type {value.GetType()} has no place in a row."),
    };

    private static Value[] Row(DbDataReader reader)
    {
        var row = new Value[reader.FieldCount];
        for (var i = 0; i < row.Length; i++)
            row[i] = ToValue(reader.IsDBNull(i) ? null : reader.GetValue(i));
        return row;
    }
}
