using DuckDB.NET.Data;
using FraudWatch.Store.Lake;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// Decides which rows of a staged table live: of each record the row with the newest version, of equal versions the one
/// with the greater row hash, of equal rows the one that was there first. New records cost one pass over the key
/// columns; only records that meet another row are compared.
/// </summary>
internal sealed class Supersession(DuckDBConnection engine, DataFolder folder, InputTable table, LiveTable live, CancellationToken cancellation)
{
    private static readonly string[] TemporaryTables = ["settle_key", "settle_met", "settle_contested", "settle_loser"];

    private readonly RowIdentity identity = new(table);

    /// <summary>Rows that die, by the absolute path of their file, and whether that file is a staged one.</summary>
    private sealed record Losers(string File, bool IsStaged, long Rows);

    public SettledTable Settle(IReadOnlyList<StagedFile> staged, StagedVector vector)
    {
        var rows = staged.Sum(file => file.Rows);
        if (rows == 0)
            return new SettledTable(new SupersessionCounts(0, 0, 0), [], SettledTable.NothingDies, vector);
        try
        {
            return FindContested(staged)
                ? Contest(staged, rows, vector)
                : new SettledTable(new SupersessionCounts(rows, 0, 0), staged, SettledTable.NothingDies, vector);
        }
        finally
        {
            foreach (var name in TemporaryTables)
                engine.Run($"DROP TABLE IF EXISTS temp.{name}");
        }
    }

    /// <summary>Records of the batch that have a second row, in the batch or in the lake.</summary>
    private bool FindContested(IReadOnlyList<StagedFile> staged)
    {
        Run($"CREATE OR REPLACE TEMP TABLE settle_key AS SELECT {identity.Hash} AS h FROM {Scan(staged, identity.Columns)}");
        Run("CREATE OR REPLACE TEMP TABLE settle_contested AS SELECT h FROM settle_key WHERE h IS NOT NULL GROUP BY h HAVING count(*) > 1");
        Run("CREATE OR REPLACE TEMP TABLE settle_met (h UBIGINT, filename VARCHAR, file_row_number BIGINT)");
        if (live.Files.Count > 0)
        {
            var lake = $"SELECT {identity.Hash} AS h, filename, file_row_number FROM {Scan(LivePaths, identity.Columns)}{Range(staged)}";
            Run($"INSERT INTO settle_met SELECT l.h, l.filename, l.file_row_number FROM ({lake}) AS l SEMI JOIN settle_key AS k ON l.h = k.h");
            Run("INSERT INTO settle_contested SELECT DISTINCT h FROM settle_met");
        }

        return engine.Count("SELECT count(*) FROM settle_contested", cancellation) > 0;
    }

    /// <summary>Limits the lake to the range of the batch's keys: files outside it are skipped by their statistics.</summary>
    private string Range(IReadOnlyList<StagedFile> staged)
    {
        if (identity.RangeColumn is not { } column)
            return "";
        var name = SqlText.Name(column);
        var bounds = engine.Rows(
            $"SELECT CAST(min({name}) AS VARCHAR), CAST(max({name}) AS VARCHAR) FROM {Scan(staged, identity.Columns)}",
            row => row.IsDBNull(0) ? null : new[] { row.GetString(0), row.GetString(1) },
            cancellation)[0];
        return bounds is [var low, var high] ? $" WHERE {name} BETWEEN {SqlText.Literal(low)} AND {SqlText.Literal(high)}" : "";
    }

    private SettledTable Contest(IReadOnlyList<StagedFile> staged, long rows, StagedVector vector)
    {
        Run($"CREATE OR REPLACE TEMP TABLE settle_loser AS SELECT filename, file_row_number, is_staged FROM ({Ranked(staged)}) WHERE place > 1");
        var losers = engine.Rows(
            "SELECT filename, is_staged, count(*) FROM settle_loser GROUP BY ALL",
            row => new Losers(row.GetString(0), row.GetBoolean(1), row.GetInt64(2)),
            cancellation);
        var duplicates = losers.Where(loser => loser.IsStaged).Sum(loser => loser.Rows);
        var counts = new SupersessionCounts(rows - duplicates, duplicates, losers.Sum(loser => loser.Rows) - duplicates);
        if (counts.Accepted == 0 || losers.Count == 0)
            return new SettledTable(counts, counts.Accepted == 0 ? [] : staged, SettledTable.NothingDies, vector);

        var targets = Targets(staged);
        WriteVector(losers.Select(loser => (loser.File, targets[loser.File])), vector.Path);
        return new SettledTable(counts, staged, losers.ToDictionary(loser => targets[loser.File], loser => loser.Rows), vector);
    }

    /// <summary>By absolute path, what the lake calls a file, or will call it.</summary>
    private Dictionary<string, string> Targets(IReadOnlyList<StagedFile> staged) => staged
        .Select(file => KeyValuePair.Create(file.Path, file.Target))
        .Concat(live.Files.Select(file => KeyValuePair.Create(folder.InLake(file.Path), file.Path)))
        .ToDictionary(StringComparer.Ordinal);

    private string Ranked(IReadOnlyList<StagedFile> staged)
    {
        var met = engine.Rows("SELECT DISTINCT filename FROM settle_met", row => row.GetString(0), cancellation);
        var inBatch = $"SELECT *, filename, file_row_number, TRUE AS is_staged FROM {Scan(staged, table.Columns)} WHERE {identity.Hash} IN (SELECT h FROM settle_contested)";
        var inLake = met.Count == 0 ? "" :
            $" UNION ALL SELECT f.*, f.filename, f.file_row_number, FALSE FROM {Scan(met, table.Columns)} AS f SEMI JOIN ({MetAndLive()}) AS m ON f.filename = m.filename AND f.file_row_number = m.file_row_number";
        var version = table.Version is { } column ? $"{SqlText.Name(column)} DESC NULLS LAST, " : "";
        return $"SELECT filename, file_row_number, is_staged, row_number() OVER (PARTITION BY {string.Join(", ", identity.Parts)} " +
            $"ORDER BY {version}{RowHash.Of(table)} DESC, is_staged, filename, file_row_number) AS place FROM ({inBatch}{inLake})";
    }

    private string MetAndLive() => live.Vectors.Count == 0
        ? "SELECT filename, file_row_number FROM settle_met"
        : $"SELECT filename, file_row_number FROM settle_met ANTI JOIN ({DeadRows.Of(folder, live.Vectors)}) USING (filename, file_row_number)";

    private void WriteVector(IEnumerable<(string File, string Target)> names, string path)
    {
        var targets = string.Join(", ", names.Select(name => $"({SqlText.Literal(name.File)}, {SqlText.Literal(name.Target)})"));
        Run($"""
            COPY (SELECT t.target AS file, l.file_row_number FROM settle_loser AS l
                  JOIN (VALUES {targets}) AS t(filename, target) ON l.filename = t.filename
                  ORDER BY file, file_row_number)
            TO {SqlText.Literal(path)} (FORMAT parquet, COMPRESSION zstd)
            """);
    }

    private IEnumerable<string> LivePaths => live.Files.Select(file => folder.InLake(file.Path));

    private static string Scan(IReadOnlyList<StagedFile> staged, IEnumerable<InputColumn> columns) =>
        ParquetScan.Of(staged.Select(file => file.Path), columns);

    private static string Scan(IEnumerable<string> files, IEnumerable<InputColumn> columns) => ParquetScan.Of(files, columns);

    private void Run(string sql) => engine.Run(sql, cancellation);
}
