using DuckDB.NET.Data;
using FraudWatch.Casework.Claims;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Server.Claims;

/// <summary>What is worth knowing of a batch's tables besides their counts: columns, mean amount, how new the rows are.</summary>
internal static class BatchFacts
{
    /// <summary>The amount of a row, by table: the one that the table is about.</summary>
    private static readonly string[] Amounts = ["det_item_fee_sumamt", "medfee_sumamt", "invoice_amt", "service_amt"];

    /// <param name="claims">The claims store.</param>
    /// <param name="entry">The batch's ledger line; null when no row was new.</param>
    /// <param name="report">What ingest reported; null when only the ledger tells.</param>
    public static IReadOnlyList<ClaimsBatchTable> Of(ClaimsStore claims, LedgerEntry? entry, BatchReport? report)
    {
        var names = (entry?.Tables.Keys ?? []).Union(report?.Tables.Keys ?? []).Order(StringComparer.Ordinal);
        return [.. names.Select(name => Of(claims, name, entry?.Tables.GetValueOrDefault(name), report?.Tables.GetValueOrDefault(name)))];
    }

    private static ClaimsBatchTable Of(ClaimsStore claims, string name, LedgerTable? line, TableCounts? counts)
    {
        var columns = (line?.Columns ?? []).ToList();
        var (mean, newest) = line is { Files.Count: > 0 } ? Measured(claims, InputTables.ByName(name), line, columns) : (null, null);
        return new ClaimsBatchTable
        {
            TableName = name,
            Read = counts?.Read ?? line?.Read ?? 0,
            Accepted = counts?.Accepted ?? line?.Accepted ?? 0,
            Quarantined = counts?.Quarantined ?? line?.Quarantined ?? 0,
            Duplicate = counts?.Duplicate ?? line?.Duplicate ?? 0,
            Superseded = line?.Superseded ?? 0,
            Columns = string.Join(',', columns.Order(StringComparer.Ordinal)),
            MeanAmount = mean,
            NewestAt = newest,
        };
    }

    private static (double? Mean, DateTime? Newest) Measured(ClaimsStore claims, InputTable table, LedgerTable line, List<string> columns)
    {
        var amount = Array.Find(Amounts, columns.Contains);
        var version = table.Version is { } column && columns.Contains(column) && table[column].DuckDbType is "TIMESTAMP" or "DATE" ? column : null;
        if (amount is null && version is null)
            return (null, null);
        try
        {
            using var connection = claims.Connect();
            using var command = connection.CreateCommand();
            // Column names are the schema's own; paths are a parameter.
            command.CommandText = $"select avg({amount ?? "null"})::double, max({version ?? "null"})::timestamp from read_parquet($files, union_by_name = true)";
            command.Parameters.Add(new DuckDBParameter("files", line.Files.Select(file => claims.Folder.InLake(file.Path)).ToList()));
            using var reader = command.ExecuteReader();
            return reader.Read()
                ? (reader.IsDBNull(0) ? null : reader.GetDouble(0), reader.IsDBNull(1) ? null : DateTime.SpecifyKind(reader.GetDateTime(1), DateTimeKind.Utc))
                : (null, null);
        }
        catch (DuckDBException)
        {
            // Compaction took the batch's own files over: its figures can no longer be told from those of others.
            return (null, null);
        }
    }
}
