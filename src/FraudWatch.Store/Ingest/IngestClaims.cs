using FraudWatch.Store.Ingest.Loading;

namespace FraudWatch.Store.Ingest;

/// <summary>
/// Takes claims files into the store: checks every record, quarantines what cannot be read, converts the rest inside
/// DuckDB, drops duplicates and commits one batch.
/// </summary>
public static class IngestClaims
{
    /// <summary>
    /// Loads files as one batch. When it returns, the batch is on the disk; when it throws, the store is as before and
    /// no temporary file is left.
    /// </summary>
    /// <param name="store">The store to load into.</param>
    /// <param name="request">What to load.</param>
    /// <param name="progress">Told at each step; may be null.</param>
    /// <param name="cancellation">Stops the load, DuckDB included.</param>
    /// <returns>Counts by table and what became of each file. A damaged file stops no other: see <see cref="BatchReport.IsComplete"/>.</returns>
    /// <exception cref="IngestException">No file could be loaded, or the request makes no sense; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    /// <exception cref="IOException">The disk is full or failed.</exception>
    public static Task<BatchReport> RunAsync(ClaimsStore store, IngestRequest request, IProgress<IngestProgress>? progress, CancellationToken cancellation) =>
        Task.Run(() => new IngestRun(store, request, progress, cancellation).Run(), cancellation);
}
