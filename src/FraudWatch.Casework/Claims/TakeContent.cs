using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>
/// Makes a received file a batch that waits to be loaded. The same content for the same table is one batch, however often and
/// however many at a time it is sent.
/// </summary>
public sealed class TakeContent(CaseworkDatabase database) : IDisposable
{
    private const int NumberLength = 20;

    // The service is one process: who comes second finds what the first has written. The unique index holds for the rest.
    private readonly SemaphoreSlim turn = new(1);

    /// <param name="actor">Who sent it.</param>
    /// <param name="content">The file.</param>
    /// <param name="most">Batches that may wait; more are not taken.</param>
    /// <param name="also">Further changes of the same transaction; null for none.</param>
    /// <param name="cancellation">Stops before it is taken.</param>
    /// <returns>The batch, or null when too many wait already.</returns>
    public async Task<TakenContent?> RunAsync(
        Actor actor, ContentToLoad content, int most, Func<CaseworkChange, TakenContent, Task>? also, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await database.ChangeAsync(actor, async change =>
            {
                var taken = await TakeAsync(change, content, most, cancellation);
                if (taken is not null && also is not null)
                    await also(change, taken);
                return taken;
            }, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private static async Task<TakenContent?> TakeAsync(CaseworkChange change, ContentToLoad content, int most, CancellationToken cancellation)
    {
        var batches = change.Context.Set<ClaimsBatch>();
        var key = content.Key;
        var known = await batches.FirstOrDefaultAsync(batch => batch.ContentKey == key, cancellation);
        if (known is not null && known.State != BatchState.Failed)
            return new TakenContent(known, IsToLoad(known, content));
        if (await batches.CountAsync(batch => batch.State == BatchState.Queued, cancellation) >= most)
            return null;
        var batch = known ?? New(change, content, key);
        (batch.State, batch.StoredFile, batch.Failure, batch.Attempts) = (BatchState.Queued, content.StoredFile, null, 0);
        if (known is null)
            batches.Add(batch);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("batch.queue", $"batch:{batch.Number}", new { source = SnakeCase.Of(content.Source), content.Sha256, content.Bytes, content.RepairOf });
        return new TakenContent(batch, true);
    }

    /// <summary>
    /// Whether this file is the one to load: a batch of the drop folder whose loading was interrupted has no copy in the upload
    /// area, so the file that is found there again, or sent over HTTP instead, stands in for it.
    /// </summary>
    private static bool IsToLoad(ClaimsBatch known, ContentToLoad content)
    {
        if (known is not { StoredFile: null, State: BatchState.Queued or BatchState.Loading })
            return false;
        known.StoredFile = content.StoredFile;
        return true;
    }

    private static ClaimsBatch New(CaseworkChange change, ContentToLoad content, string key) => new()
    {
        Number = (content.Source == BatchSource.Repair ? "r" : "b") + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..NumberLength],
        Source = content.Source,
        State = BatchState.Queued,
        FileName = content.FileName,
        TableName = content.TableName,
        Sha256 = content.Sha256,
        Bytes = content.Bytes,
        ContentKey = key,
        RepairOf = content.RepairOf,
        SenderName = change.Actor.Name,
        CreatedAt = change.Now,
    };
}
