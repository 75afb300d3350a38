using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>Writes down how far the loading of a batch is, so that the next start can go on where this one ended.</summary>
public sealed class BatchProgress(CaseworkDatabase database)
{
    /// <summary>Batches of the upload area that wait or were interrupted, the oldest first.</summary>
    public async Task<IReadOnlyList<ClaimsBatch>> WaitingAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<ClaimsBatch>().Where(batch => batch.StoredFile != null && (batch.State == BatchState.Queued || batch.State == BatchState.Loading))
            .OrderBy(batch => batch.Id).ToListAsync(cancellation);
    }

    /// <summary>Says that loading begins; a batch that is loaded or failed already stays as it is.</summary>
    public Task<ClaimsBatch> BeginAsync(Actor actor, long id, CancellationToken cancellation) => ChangeAsync(actor, id, (_, batch) =>
    {
        if (batch.State is BatchState.Queued or BatchState.Loading)
            (batch.State, batch.Attempts) = (BatchState.Loading, batch.Attempts + 1);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Says that it is loaded; its file may be deleted afterwards.</summary>
    public Task<ClaimsBatch> LoadedAsync(Actor actor, long id, LoadedBatch loaded, CancellationToken cancellation) => ChangeAsync(actor, id, (change, batch) =>
    {
        batch.State = loaded.LedgerLine is null ? BatchState.NothingNew : BatchState.Loaded;
        (batch.LoadedAt, batch.LedgerLine, batch.Files, batch.StoredFile) = (change.Now, loaded.LedgerLine, loaded.Files, null);
        batch.Tables.AddRange(loaded.Tables);
        change.Audit("batch.load", $"batch:{batch.Number}", loaded.Tables.Select(table => new { table = table.TableName, table.Accepted, table.Quarantined, table.Duplicate }));
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Says that nothing of it could be loaded. Quarantined rows that were sent again in it are open again.</summary>
    public Task<ClaimsBatch> FailedAsync(Actor actor, long id, string reason, CancellationToken cancellation) => ChangeAsync(actor, id, async (change, batch) =>
    {
        (batch.State, batch.Failure, batch.StoredFile) = (BatchState.Failed, reason, null);
        await change.Context.Set<QuarantineEntry>().Where(entry => entry.SentInId == id).ExecuteUpdateAsync(entry => entry
            .SetProperty(e => e.State, QuarantineState.Open).SetProperty(e => e.SentInId, (long?)null).SetProperty(e => e.Version, e => e.Version + 1), cancellation);
        change.Audit("batch.fail", $"batch:{batch.Number}");
    }, cancellation);

    private Task<ClaimsBatch> ChangeAsync(Actor actor, long id, Func<CaseworkChange, ClaimsBatch, Task> work, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var batch = await change.Context.Set<ClaimsBatch>().FirstAsync(batch => batch.Id == id, cancellation);
            await work(change, batch);
            return batch;
        }, cancellation);
}
