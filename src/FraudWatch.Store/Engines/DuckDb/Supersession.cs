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
    private static readonly string[] TemporaryTables = ["settle_key", "settle_met", "settle_contested", "settle_rival", "settle_loser"];

    private readonly RowIdentity identity = new(table);

    /// <summary>Dead rows of one file.</summary>
    private sealed record Loss(long File, string Target, long Rows)
    {
        public bool IsStaged => RowPosition.IsStaged(File);
    }

    public SettledTable Settle(IReadOnlyList<StagedFile> staged, StagedVector vector)
    {
        var rows = staged.Sum(file => file.Rows);
        if (rows == 0)
            return new SettledTable(new SupersessionCounts(0, 0, 0), [], SettledTable.NothingDies, vector);
        try
        {
            FindContested(staged);
            return engine.Count("SELECT count(*) FROM settle_contested", cancellation) > 0
                ? Contest(staged, rows, vector)
                : new SettledTable(new SupersessionCounts(rows, 0, 0), staged, SettledTable.NothingDies, vector);
        }
        finally
        {
            foreach (var name in TemporaryTables)
                engine.Run($"DROP TABLE IF EXISTS temp.{name}");
        }
    }

    /// <summary>Finds the records of the batch that have a second row, in the batch or in the lake.</summary>
    private void FindContested(IReadOnlyList<StagedFile> staged)
    {
        Temporary("settle_key", $"SELECT {identity.Hash} AS h FROM {Scan(staged, identity.Columns)}");
        Temporary("settle_met", live.Files.Count == 0
            ? "SELECT CAST(NULL AS UBIGINT) AS h, CAST(NULL AS BIGINT) AS file WHERE FALSE"
            : $"""
               SELECT l.h, l.file FROM (SELECT {identity.Hash} AS h, CAST(file_index AS BIGINT) AS file
                                        FROM {Scan(live.Files, identity.Columns)}{Range(staged)}) AS l
               SEMI JOIN settle_key AS k ON l.h = k.h
               """);
        Temporary("settle_contested", """
            SELECT h FROM settle_key WHERE h IS NOT NULL GROUP BY h HAVING count(*) > 1
            UNION
            SELECT h FROM settle_met
            """);
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
        var met = engine.Rows("SELECT DISTINCT file FROM settle_met ORDER BY file", row => live.Files[(int)row.GetInt64(0)], cancellation);
        FindLosers(staged, met);
        var losses = engine.Rows(
            $"SELECT {RowPosition.FileOf("pos")} AS file, count(*) FROM settle_loser GROUP BY ALL",
            row => new Loss(row.GetInt64(0), Target(row.GetInt64(0), staged, met), row.GetInt64(1)),
            cancellation);
        var duplicates = losses.Where(loss => loss.IsStaged).Sum(loss => loss.Rows);
        var counts = new SupersessionCounts(rows - duplicates, duplicates, losses.Sum(loss => loss.Rows) - duplicates);
        if (counts.Accepted == 0 || losses.Count == 0)
            return new SettledTable(counts, counts.Accepted == 0 ? [] : staged, SettledTable.NothingDies, vector);
        WriteVector(losses, vector.Path);
        return new SettledTable(counts, staged, losses.ToDictionary(loss => loss.Target, loss => loss.Rows, StringComparer.Ordinal), vector);
    }

    private void FindLosers(IReadOnlyList<StagedFile> staged, List<LiveFile> met)
    {
        var inBatch = Rivals(Scan(staged, table.Columns), RowPosition.InBatch, "");
        var inLake = met.Count == 0 ? "" : $" UNION ALL {Rivals(Scan(met, table.Columns), RowPosition.InLake, NotDead(met))}";
        Temporary("settle_rival", inBatch + inLake);
        Temporary("settle_loser", """
            WITH best AS (SELECT h, h2, max(rank) AS rank FROM settle_rival GROUP BY h, h2),
                 winner AS (SELECT min(r.pos) AS pos FROM settle_rival AS r JOIN best AS b USING (h, h2, rank) GROUP BY r.h, r.h2)
            SELECT pos FROM settle_rival ANTI JOIN winner USING (pos)
            """);
    }

    private string Rivals(string scan, string position, string restriction) =>
        $"""
        SELECT h, {identity.SecondHash} AS h2, {RowHash.Rank(table)} AS rank, {position} AS pos
        FROM (SELECT *, filename, file_index, file_row_number, {identity.Hash} AS h FROM {scan}) AS f
        SEMI JOIN settle_contested AS c ON f.h = c.h{restriction}
        """;

    private string NotDead(List<LiveFile> met) => met.Any(file => file.DeadRows > 0)
        ? $" ANTI JOIN {LiveRows.Dead(folder, live)} AS d ON f.filename = d.filename AND f.file_row_number = d.file_row_number"
        : "";

    /// <summary>What the lake calls a file, or will call it.</summary>
    private static string Target(long file, IReadOnlyList<StagedFile> staged, List<LiveFile> met) =>
        RowPosition.IsStaged(file) ? staged[RowPosition.IndexOf(file)].Target : met[RowPosition.IndexOf(file)].Path;

    private void WriteVector(IReadOnlyList<Loss> losses, string path) => engine.Run(
        $"""
        COPY (SELECT t.target AS file, {RowPosition.RowOf("l.pos")} AS file_row_number FROM settle_loser AS l
              JOIN (VALUES {string.Join(", ", losses.Select(loss => $"({loss.File}, {SqlText.Literal(loss.Target)})"))}) AS t(file, target)
              ON {RowPosition.FileOf("l.pos")} = t.file ORDER BY ALL)
        TO {SqlText.Literal(path)} (FORMAT parquet, COMPRESSION zstd)
        """,
        cancellation);

    private static string Scan(IEnumerable<StagedFile> files, IEnumerable<InputColumn> columns) => ParquetScan.Of(files.Select(file => file.Path), columns);

    private string Scan(IEnumerable<LiveFile> files, IEnumerable<InputColumn> columns) => ParquetScan.Of(files.Select(file => folder.InLake(file.Path)), columns);

    private void Temporary(string name, string select) => engine.Run($"CREATE OR REPLACE TEMP TABLE {name} AS {select}", cancellation);
}
