using System.Text.Json;
using FraudWatch.Casework.Claims;
using FraudWatch.Core.People;
using FraudWatch.Server.Http;
using FraudWatch.Server.Operations;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Lake;

namespace FraudWatch.Server.Claims;

/// <summary>
/// Loads one waiting batch into the claims store, once: what a killed service committed before it could write it down is found in
/// the ledger, and what it left uncommitted is loaded again.
/// </summary>
internal sealed class LoadBatch(ClaimsStore claims, ClaimsGate gate, BatchProgress progress, BatchCatalogue catalogue)
{
    private const int MostAttempts = 3;

    // People read meanwhile: half of the processors stay theirs.
    private static readonly IngestOptions BesideOthers = new() { Threads = Math.Max(1, Environment.ProcessorCount / 2) };

    /// <param name="actor">On whose behalf.</param>
    /// <param name="waiting">The batch.</param>
    /// <param name="path">Its file.</param>
    /// <param name="cancellation">Stops the load; the batch then waits again.</param>
    /// <returns>The batch as it is now: loaded, with nothing new, or failed.</returns>
    /// <exception cref="IOException">The disk is full or failed; the batch waits on.</exception>
    public async Task<ClaimsBatch> RunAsync(Actor actor, ClaimsBatch waiting, string path, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync($"loading batch {waiting.Number}", cancellation);
        var id = waiting.Id;
        var batch = await progress.BeginAsync(actor, id, cancellation);
        if (batch.State != BatchState.Loading)
            return batch;
        if (Committed(batch.Number) is { } entry)
            return await DoneAsync(actor, batch, entry, null, cancellation);
        if (batch.Attempts > MostAttempts)
            return await progress.FailedAsync(actor, id, $"The service was stopped {MostAttempts} times while it loaded this file; it is not tried again by itself.", cancellation);
        if (!File.Exists(path))
            return await progress.FailedAsync(actor, id, "The file is no longer there. Send it again.", cancellation);
        try
        {
            return await DoneAsync(actor, batch, null, await IngestAsync(batch, path, cancellation), cancellation);
        }
        catch (IngestException refused)
        {
            return await progress.FailedAsync(actor, id, ScrubbedJsonFormatter.Scrub(refused.Message), cancellation);
        }
    }

    private Task<BatchReport> IngestAsync(ClaimsBatch batch, string path, CancellationToken cancellation)
    {
        // Rows of an attempt that never committed would come a second time.
        Quarantine.Forget(claims, batch.Number);
        var full = Path.GetFullPath(path);
        var names = new Dictionary<string, string> { [full] = batch.FileName ?? batch.Number };
        return IngestClaims.RunAsync(claims, new IngestRequest([full], batch.Number) { Table = batch.TableName, Names = names, Options = BesideOthers }, null, cancellation);
    }

    private async Task<ClaimsBatch> DoneAsync(Actor actor, ClaimsBatch batch, LedgerEntry? entry, BatchReport? report, CancellationToken cancellation)
    {
        entry ??= Committed(batch.Number);
        var files = report is null ? null : JsonSerializer.Serialize(report.Files, JsonConventions.Options);
        var done = await progress.LoadedAsync(actor, batch.Id, new LoadedBatch(entry?.Sequence, files, BatchFacts.Of(claims, entry, report)), cancellation);
        await catalogue.ListRowsAsync(batch.Number, cancellation);
        return done;
    }

    private LedgerEntry? Committed(string number) => claims.Lake.Ledger.LastOrDefault(entry => entry.Kind == LedgerKind.Batch && entry.Batch == number);
}
