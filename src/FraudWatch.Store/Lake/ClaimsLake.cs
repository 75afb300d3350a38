namespace FraudWatch.Store.Lake;

/// <summary>
/// The accepted claims: immutable Parquet files, and the ledger that says which of them count. Safe for use by several
/// threads; commits happen one at a time.
/// </summary>
public sealed class ClaimsLake : IDisposable
{
    private readonly Ledger ledger;
    private readonly StoreOptions options;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly HashSet<string> open = new(StringComparer.OrdinalIgnoreCase);

    private ClaimsLake(DataFolder folder, StoreOptions options, Ledger ledger)
    {
        (Folder, this.options, this.ledger) = (folder, options, ledger);
        State = LakeState.After(ledger.Entries);
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

        var staging = Path.Combine(Folder.Temporary, batchId);
        Directory.CreateDirectory(staging);
        return new LakeBatch(this, batchId, staging);
    }

    public void Dispose()
    {
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
    internal IDisposable TakeTurn(CancellationToken cancellation)
    {
        turn.Wait(cancellation);
        return new Turn(turn);
    }

    internal LedgerEntry Commit(string batchId, IReadOnlyDictionary<string, SettledTable> tables, BatchSummary summary)
    {
        using var move = new FileMove(Folder);
        var entry = new LedgerEntry
        {
            Sequence = ledger.Entries.Count + 1,
            Kind = LedgerKind.Batch,
            Batch = batchId,
            Watermark = State.Watermark + 1,
            CreatedAt = options.Time.GetUtcNow(),
            Previous = ledger.Last,
            Tables = tables.ToDictionary(table => table.Key, table => move.Take(table.Value, summary.Quarantined.GetValueOrDefault(table.Key))),
            ContentHash = move.ContentHash(),
        };
        Record(entry, move);
        return entry;
    }

    internal void Ended(LakeBatch batch)
    {
        lock (open)
            open.Remove(batch.Id);
    }

    private void Record(LedgerEntry entry, FileMove move)
    {
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
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? held = turn;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
