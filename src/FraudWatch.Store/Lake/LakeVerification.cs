using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Lake;

/// <summary>Holds the lake's files to the ledger and the views to the files.</summary>
internal sealed class LakeVerification(DataFolder folder, StoreOptions options, LakeState state, DuckDBConnection queries)
{
    private readonly List<string> problems = [];
    private readonly Dictionary<string, TableInfo> seen = new(StringComparer.Ordinal);
    private long files;
    private long bytes;

    public async Task<VerifyReport> RunAsync(IReadOnlyList<LedgerEntry> entries, IProgress<string>? progress, CancellationToken cancellation)
    {
        CheckLedger(entries);
        foreach (var orphan in LakeSweep.Orphans(folder, state).Except(entries.SelectMany(entry => entry.Replaces)).Except(Vectors(entries)))
            problems.Add($"{orphan}: no line of the ledger names this file.");
        using var engine = UpkeepEngine.Open(folder, options);
        foreach (var (name, live) in state.Tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            progress?.Report(name);
            if (await FilesAreSoundAsync(live, cancellation).ConfigureAwait(false))
                CheckTable(engine, InputTables.ByName(name), live, cancellation);
        }

        CheckDerived(cancellation);
        return new VerifyReport(problems, files, bytes, new StoreInfo(state.Watermark, seen, RowHash.Method, queries.ServerVersion));
    }

    private static IEnumerable<string> Vectors(IEnumerable<LedgerEntry> entries) =>
        entries.SelectMany(entry => entry.Tables.Values).Select(table => table.Dead?.Path).OfType<string>();

    private void CheckLedger(IReadOnlyList<LedgerEntry> entries)
    {
        try
        {
            var (onDisk, _) = LedgerReader.Read(Ledger.ReadAll(folder), folder.Ledger);
            if (onDisk.Count != entries.Count)
                problems.Add($"{folder.Ledger} has {onDisk.Count} lines on the disk; {entries.Count} were committed.");
        }
        catch (LedgerDamagedException damage)
        {
            problems.Add(damage.Message);
        }
    }

    private async Task<bool> FilesAreSoundAsync(LiveTable live, CancellationToken cancellation)
    {
        var before = problems.Count;
        foreach (var file in live.Files)
            await CheckFileAsync(file.Path, file.File.Bytes, file.File.Sha256, cancellation).ConfigureAwait(false);
        foreach (var vector in live.Vectors)
            await CheckFileAsync(vector.Path, vector.Bytes, vector.Sha256, cancellation).ConfigureAwait(false);
        return problems.Count == before;
    }

    private async Task CheckFileAsync(string relative, long size, string hash, CancellationToken cancellation)
    {
        var path = folder.InLake(relative);
        if (!File.Exists(path))
        {
            problems.Add($"{relative}: the file is missing.");
            return;
        }

        var length = new FileInfo(path).Length;
        if (length != size)
            problems.Add($"{relative}: the file has {length} bytes; {size} were committed.");
        else if (await DurableFiles.HashAsync(path, cancellation).ConfigureAwait(false) != hash)
            problems.Add($"{relative}: the file's bytes are not those that were committed (SHA-256 differs).");
        files++;
        bytes += length;
    }

    private void CheckTable(DuckDBConnection engine, InputTable table, LiveTable live, CancellationToken cancellation)
    {
        try
        {
            CheckVectors(engine, live, cancellation);
            var lake = TableHash.Of(engine, table, $"({LiveRows.Select(folder, table, live)})", cancellation);
            var view = TableHash.Of(queries, table, $"lake.{SqlText.Name(table.Name)}", cancellation);
            if (lake.Rows != live.Rows)
                problems.Add($"{table.Name}: the lake's files hold {lake.Rows} live rows; the ledger counts {live.Rows}.");
            if (view != lake)
                problems.Add($"{table.Name}: queries see {view.Rows} rows with hash {view.Hash}; the lake's files hold {lake.Rows} with hash {lake.Hash}.");
            var doubled = engine.Count(
                $"SELECT count(h) - count(DISTINCT h) FROM (SELECT {new RowIdentity(table).Hash} AS h FROM ({LiveRows.Select(folder, table, live)}))",
                cancellation);
            if (doubled > 0)
                problems.Add($"{table.Name}: {doubled} live rows repeat the key of another.");
            seen[table.Name] = view;
        }
        catch (DuckDBException error)
        {
            problems.Add($"{table.Name}: the table cannot be read: {error.Message}");
        }
    }

    private void CheckDerived(CancellationToken cancellation)
    {
        try
        {
            DerivedTables.ReadAll(queries, cancellation);
        }
        catch (DuckDBException error)
        {
            problems.Add($"{folder.Derived}: a derived table cannot be read ({error.Message}). Run 'store rebuild'.");
        }
    }

    private void CheckVectors(DuckDBConnection engine, LiveTable live, CancellationToken cancellation)
    {
        if (live.Vectors.Count == 0)
            return;
        var dead = engine.Rows(
            $"SELECT filename, count(DISTINCT file_row_number), count(*), max(file_row_number) FROM {LiveRows.Dead(folder, live)} GROUP BY ALL",
            row => (File: row.GetString(0), Distinct: row.GetInt64(1), Rows: row.GetInt64(2), Last: row.GetInt64(3)),
            cancellation).ToDictionary(file => file.File, StringComparer.Ordinal);
        foreach (var file in live.Files)
        {
            var (_, distinct, rows, last) = dead.GetValueOrDefault(folder.InLake(file.Path));
            if (distinct != file.DeadRows || rows != file.DeadRows || last >= file.File.Rows)
                problems.Add($"{file.Path}: delete vectors name {rows} of its {file.File.Rows} rows as dead; the ledger counts {file.DeadRows}.");
        }
    }
}
