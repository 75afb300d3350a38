using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store;
using FraudWatch.Store.Lake;

// Loads numbered batches into a store until it is killed: <data folder> <batches> <rows per batch>.
// Prints "committed <n>" only after a commit returned. Batches overlap, so that some rows are superseded.
var folder = args[0];
var batches = int.Parse(args[1], CultureInfo.InvariantCulture);
var rows = int.Parse(args[2], CultureInfo.InvariantCulture);

using var store = ClaimsStore.Open(folder, new StoreOptions { MemoryLimit = 1L << 30, CompactAbove = 4 });
using var engine = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
engine.Open();
Console.WriteLine("ready");
for (var number = 0; number < batches; number++)
{
    if (store.Lake.Ledger.Any(entry => entry.Batch == $"b{number}"))
        continue;
    using var batch = store.Lake.Begin($"b{number}");
    using var command = engine.CreateCommand();
    command.CommandText = $"""
        COPY (SELECT 'E' || i AS mdtrt_id, 'P' || {number} AS psn_no, 'H1' AS fixmedins_code, '21' AS med_type,
                     TIMESTAMP '2025-01-01' AS begntime, TIMESTAMP '2025-01-01' + to_days({number}) AS updt_time
              FROM range({number * rows * 3 / 4}, {(number * rows * 3 / 4) + rows}) AS t(i))
        TO '{batch.StagingFile("mdtrt_d")}' (FORMAT parquet, COMPRESSION zstd)
        """;
    command.ExecuteNonQuery();
    batch.Settle("mdtrt_d", engine);
    batch.Commit(new BatchSummary());
    Console.WriteLine($"committed {number}");
}
