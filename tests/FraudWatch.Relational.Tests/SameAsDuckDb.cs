using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Testing;

namespace FraudWatch.Relational.Tests;

/// <summary>A few rows with gaps, ties and refunds, in DuckDB and beside it.</summary>
public sealed class SameAsDuckDb : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    public SameAsDuckDb()
    {
        connection.Open();
        Execute("CREATE SCHEMA lake");
        Execute("""
            CREATE TABLE lake.bill AS SELECT * FROM (VALUES
                (1, 'P1', 'H1', DATE '2025-01-31', TIMESTAMP '2025-01-31 08:15:30', CAST(100.25 AS DECIMAL(16, 2)), 1.5, true, '甲类药'),
                (2, 'P1', 'H1', DATE '2025-02-01', TIMESTAMP '2025-02-01 23:59:59', CAST(-40.10 AS DECIMAL(16, 2)), 2.5, false, 'a|b|c'),
                (3, 'P1', 'H2', DATE '2025-02-28', TIMESTAMP '2025-02-28 00:00:00', CAST(0.05 AS DECIMAL(16, 2)), NULL, NULL, NULL),
                (4, 'P2', 'H1', DATE '2024-02-29', TIMESTAMP '2024-02-29 12:00:00', CAST(100.25 AS DECIMAL(16, 2)), -0.5, true, ' Trim '),
                (5, 'P2', NULL, DATE '2024-12-31', TIMESTAMP '2024-12-31 12:00:00', NULL, 1e10, true, '100%_x'),
                (6, 'P3', 'H2', NULL, NULL, CAST(7 AS DECIMAL(16, 2)), 0.125, false, '')
            ) AS bill(id, person, place, day, moment, amount, real, flag, text)
            """);
        Execute("""
            CREATE TABLE lake.place AS SELECT * FROM (VALUES ('H1', 'one', 3), ('H2', 'two', NULL), ('H3', 'three', 1)) AS place(place, name, level)
            """);
    }

    public void Dispose() => connection.Dispose();

    /// <summary>How the answers differ; nothing when they do not.</summary>
    public IReadOnlyList<string> Differences(string sql, IReadOnlyDictionary<string, object>? values = null)
    {
        var memory = new RowsInMemory(connection);
        return [.. RowsInMemory.Differences(memory.Read(sql, values), memory.Select(sql, values))];
    }

    /// <summary>Rows in memory alone.</summary>
    public IReadOnlyList<Value[]> Rows(string sql) => new RowsInMemory(connection).Select(sql).Rows;

    /// <summary>A statement as DuckDB's parser sees it.</summary>
    public JsonElement Tree(string sql)
    {
        using var command = new DuckDBCommand("SELECT json_serialize_sql(CAST($sql AS VARCHAR), skip_null := true)", connection);
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        using var tree = JsonDocument.Parse((string)command.ExecuteScalar()!);
        return tree.RootElement.GetProperty("statements")[0].GetProperty("node").Clone();
    }

    private void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
