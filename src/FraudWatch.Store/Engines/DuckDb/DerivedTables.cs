using DuckDB.NET.Data;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>The schemas of what is computed from the lake.</summary>
internal static class DerivedTables
{
    private static readonly string[] Schemas = ["claims", "features", "findings", "scores", "risk", "plan"];

    public static void CreateSchemas(DuckDBConnection connection)
    {
        foreach (var schema in Schemas)
            connection.Run($"CREATE SCHEMA IF NOT EXISTS {schema}");
    }

    public static bool Any(DuckDBConnection connection) => Names(connection).Count > 0;

    /// <summary>Reads every block of every table, so that the engine holds each to its checksum.</summary>
    /// <exception cref="DuckDBException">A block is damaged.</exception>
    public static void ReadAll(DuckDBConnection connection, CancellationToken cancellation = default)
    {
        foreach (var name in Names(connection))
            connection.Count($"SELECT count(*) FILTER (hash(t) = 0) FROM {name} AS t", cancellation);
    }

    private static List<string> Names(DuckDBConnection connection) => connection.Rows(
        $"SELECT schema_name, table_name FROM duckdb_tables() WHERE list_contains({SqlText.Literals(Schemas)}, schema_name)",
        row => $"{SqlText.Name(row.GetString(0))}.{SqlText.Name(row.GetString(1))}");
}
