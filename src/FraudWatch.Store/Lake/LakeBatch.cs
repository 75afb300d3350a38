using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Lake;

/// <summary>
/// A batch on its way into the lake: write each table's Parquet into its staging file, settle each table, commit.
/// Nothing is visible before the commit, and a batch that is disposed without one leaves nothing behind. From the first
/// <see cref="Settle"/> to the commit or disposal no other batch and no compaction can commit.
/// </summary>
public sealed class LakeBatch : IDisposable
{
    private readonly ClaimsLake lake;
    private readonly Dictionary<string, SettledTable> settled = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<int>> staged = new(StringComparer.Ordinal);
    private IDisposable? turn;
    private bool finished;

    internal LakeBatch(ClaimsLake lake, string id, string folder) => (this.lake, Id, Folder) = (lake, id, folder);

    public string Id { get; }

    /// <summary>The staging folder, removed on disposal; the batch's other temporary files may live in it too.</summary>
    public string Folder { get; }

    /// <summary>
    /// Where to write a table's Parquet file: national names, declared types, only the columns that came, no rows
    /// without a key. A table that came in several files has a part for each.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such input table.</exception>
    public string StagingFile(string table, int part = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        var name = InputTables.ByName(table).Name;
        if (!staged.TryGetValue(name, out var parts))
            staged[name] = parts = [];
        parts.Add(part);
        return StagedPath(name, part);
    }

    /// <summary>
    /// Decides which rows of the staged table live (see <see cref="Supersession"/>) and writes the delete vector. Call
    /// it once per table, when its files are complete; waits for its turn when another batch is being committed.
    /// </summary>
    /// <param name="table">A table whose staging files were asked for; parts that were not written are skipped.</param>
    /// <param name="engine">An open connection that may read and write the data folder.</param>
    /// <param name="cancellation">Interrupts the waiting and the statements.</param>
    public SupersessionCounts Settle(string table, DuckDBConnection engine, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(finished, this);
        turn ??= lake.TakeTurn(cancellation);
        var schema = InputTables.ByName(table);
        var stem = BatchId.Stem(Id, lake.Ledger);
        var files = StagedFiles(schema, stem, engine, cancellation);
        var vector = new StagedVector(Path.Combine(Folder, $"{schema.Name}.dead.parquet"), $"{schema.Name}/{stem}.dead.parquet");
        var result = new Supersession(engine, lake.Folder, schema, lake.State.Table(schema.Name), cancellation).Settle(files, vector);
        settled[schema.Name] = result;
        return result.Counts;
    }

    /// <summary>
    /// Makes the settled tables part of the lake. When this returns, files and ledger line are on the disk; when it
    /// throws, the lake is as before.
    /// </summary>
    /// <returns>The ledger line, or null when no row was accepted: then nothing is kept and the watermark stays.</returns>
    /// <exception cref="IOException">The disk is full or failed.</exception>
    public LedgerEntry? Commit(BatchSummary summary)
    {
        ObjectDisposedException.ThrowIf(finished, this);
        if (staged.Keys.FirstOrDefault(IsForgotten) is { } forgotten)
            throw new InvalidOperationException($"Batch {Id}: the staged table {forgotten} was not settled.");
        try
        {
            return settled.Values.Any(table => table.Counts.Accepted > 0) ? lake.Commit(Id, settled, summary) : null;
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        if (finished)
            return;
        finished = true;
        turn?.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        lake.Ended(this);
    }

    private bool IsForgotten(string table) => !settled.ContainsKey(table) && staged[table].Any(part => File.Exists(StagedPath(table, part)));

    private List<StagedFile> StagedFiles(InputTable table, string stem, DuckDBConnection engine, CancellationToken cancellation)
    {
        if (!staged.TryGetValue(table.Name, out var parts))
            throw new InvalidOperationException($"Batch {Id} was asked for no staging file of {table.Name}.");
        var files = new List<StagedFile>();
        foreach (var part in parts.Where(part => File.Exists(StagedPath(table.Name, part))))
        {
            var path = StagedPath(table.Name, part);
            var facts = ParquetFacts.Read(engine, path, table, cancellation);
            var suffix = part == 0 ? "" : $".p{part}";
            if (facts.Rows > 0)
                files.Add(new StagedFile(path, $"{table.Name}/{stem}{suffix}.parquet", facts.Rows, facts.Columns));
        }

        return files;
    }

    private string StagedPath(string table, int part) => $"{Folder.Replace('\\', '/')}/{table}.{part}.parquet";
}
