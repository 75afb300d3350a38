namespace FraudWatch.Store.Lake;

/// <summary>
/// The accepted claims: immutable Parquet files, and the ledger that says which of them count. Safe for use by several
/// threads; commits happen one at a time.
/// </summary>
public sealed class ClaimsLake : IDisposable
{
    private readonly Ledger ledger;
    private readonly StoreOptions options;
    private readonly CommitTurn turn = new();
    private readonly HashSet<string> open = new(StringComparer.OrdinalIgnoreCase);
    private readonly BackgroundCompaction background;

    private ClaimsLake(DataFolder folder, StoreOptions options, Ledger ledger)
    {
        (Folder, this.options, this.ledger) = (folder, options, ledger);
        State = LakeState.After(ledger.Entries);
        background = new BackgroundCompaction(this, options);
    }

    /// <summary>Every commit so far, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => ledger.Entries;

    /// <summary>Number of committed batches.</summary>
    public long Watermark => State.Watermark;

    internal DataFolder Folder { get; }

    internal LakeState State { get; private set; }

    /// <summary>Begins a batch; only its commit changes the lake.</summary>
    /// <exception cref="ArgumentException">The id cannot be part of a file name.</exception>
    /// <exception cref="StoreException">A batch with this id is being loaded.</exception>
    public LakeBatch Begin(string batchId)
    {
        BatchId.Check(batchId);
        lock (open)
        {
            if (!open.Add(batchId))
                throw new StoreException($"Batch {batchId} is being loaded already.");
        }

        var staging = Path.Combine(Folder.Temporary, $"batch-{batchId}");
        Directory.CreateDirectory(staging);
        return new LakeBatch(this, batchId, staging);
    }

    /// <summary>
    /// Writes small and mostly dead files of each table together, without changing a row. Queries and batches go on
    /// meanwhile. The replaced files stay until the store is closed, because a running query may still read them.
    /// </summary>
    /// <returns>The ledger lines written; none when there was nothing to do.</returns>
    public Task<IReadOnlyList<LedgerEntry>> CompactAsync(CancellationToken cancellation = default) => Task.Run<IReadOnlyList<LedgerEntry>>(
        () =>
        {
            var written = new List<LedgerEntry>();
            foreach (var table in State.Tables.Keys.Order(StringComparer.Ordinal))
                written.AddRange(Compact(table, cancellation));
            return written;
        },
        cancellation);

    /// <summary>
    /// The ledger and the files that it names, of one moment between two commits. The files are never written again and stay until
    /// the store is closed, whatever is loaded or compacted meanwhile.
    /// </summary>
    /// <param name="cancellation">Gives up waiting for a commit under way.</param>
    public LakeSnapshot Snapshot(CancellationToken cancellation)
    {
        using (TakeTurn(cancellation))
        {
            var files = State.Tables.Values.SelectMany(table => table.Paths).Order(StringComparer.Ordinal);
            return new LakeSnapshot(State.Watermark, Lake.Ledger.ReadAll(Folder), [.. files]);
        }
    }

    /// <summary>Waits for a background compaction; removes what it replaced.</summary>
    public void Dispose()
    {
        background.Dispose();
        if (turn.TryTake() is { } mine)
        {
            using (mine)
                LakeSweep.RemoveOrphans(Folder, State);
        }

        ledger.Dispose();
        turn.Dispose();
    }

    internal static ClaimsLake Open(DataFolder folder, StoreOptions options)
    {
        var lake = new ClaimsLake(folder, options, Lake.Ledger.Open(folder));
        LakeSweep.RemoveOrphans(folder, lake.State);
        return lake;
    }

    /// <summary>Waits until no other batch or compaction is between its settling and its commit.</summary>
    internal IDisposable TakeTurn(CancellationToken cancellation) => turn.Take(cancellation);

    internal LedgerEntry Commit(string batchId, IReadOnlyDictionary<string, SettledTable> tables, BatchSummary summary)
    {
        using var move = new FileMove(Folder);
        var taken = tables.ToDictionary(table => table.Key, table => move.Take(table.Value, summary.Quarantined.GetValueOrDefault(table.Key)));
        var entry = Record(LedgerKind.Batch, batchId, taken, [], move);
        background.StartIfNeeded(State);
        return entry;
    }

    internal IEnumerable<LedgerEntry> Compact(string table, CancellationToken cancellation)
    {
        while (CompactionPlan.Next(State.Table(table)) is { } next)
        {
            using var compaction = new Compaction(Folder, options, next);
            compaction.Write(cancellation);
            using (TakeTurn(cancellation))
            {
                if (compaction.IsCurrent(State))
                    yield return Commit(compaction);
            }
        }
    }

    internal void Ended(LakeBatch batch)
    {
        lock (open)
            open.Remove(batch.Id);
    }

    private LedgerEntry Commit(Compaction compaction)
    {
        var name = $"compaction-{ledger.Entries.Count + 1}";
        using var move = new FileMove(Folder);
        var result = compaction.Result(BatchId.Stem(name, ledger.Entries));
        var table = new LedgerTable { Files = result is null ? [] : [move.Take(result)] };
        return Record(LedgerKind.Compaction, name, new Dictionary<string, LedgerTable> { [compaction.Table] = table }, compaction.Replaces, move);
    }

    private LedgerEntry Record(LedgerKind kind, string name, IReadOnlyDictionary<string, LedgerTable> tables, IReadOnlyList<string> replaces, FileMove move)
    {
        var entry = new LedgerEntry
        {
            Sequence = ledger.Entries.Count + 1,
            Kind = kind,
            Batch = name,
            Watermark = State.Watermark + (kind == LedgerKind.Batch ? 1 : 0),
            CreatedAt = options.Time.GetUtcNow(),
            ContentHash = move.ContentHash(),
            Previous = ledger.Last,
            Tables = tables,
            Replaces = replaces,
        };
        move.Finish();
        try
        {
            ledger.Append(entry);
            move.Keep();
        }
        catch (IOException) when (ledger.IsBroken)
        {
            move.Keep();
            throw;
        }

        State = LakeState.After(ledger.Entries);
        return entry;
    }
}
