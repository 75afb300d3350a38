using DuckDB.NET.Data;
using FraudWatch.Store.Lake;

namespace FraudWatch.Store.Tests.Lake;

/// <summary>Loads rows, given as the text of a SELECT or VALUES, the way ingest does.</summary>
internal static class Loading
{
    public static LedgerEntry? Load(this ClaimsStore store, string batch, string table, params string[] parts) =>
        store.Load(batch, table, out _, parts);

    public static LedgerEntry? Load(this ClaimsStore store, string batch, string table, out SupersessionCounts counts, params string[] parts)
    {
        using var engine = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        engine.Open();
        using var loading = store.Lake.Begin(batch);
        for (var part = 0; part < parts.Length; part++)
            engine.Execute($"COPY ({parts[part]}) TO '{loading.StagingFile(table, part)}' (FORMAT parquet, COMPRESSION zstd)");
        counts = loading.Settle(table, engine);
        return loading.Commit(new BatchSummary());
    }

    public static void Execute(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static List<string> Query(this ClaimsStore store, string sql)
    {
        store.RefreshViews();
        using var connection = store.Connect();
        return connection.Query(sql);
    }

    /// <summary>Each row as one text, its values separated by a blank.</summary>
    public static List<string> Query(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "-" : reader.GetValue(column).ToString())));
        return rows;
    }
}
