using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>The record of a file that is sent in pieces. Its bytes are in the upload area.</summary>
public sealed class ReceiveUpload(CaseworkDatabase database)
{
    private const int LongestName = 200;

    /// <summary>What is kept of a name that a sender gave: its last part, without what terminals and file systems take for commands.</summary>
    /// <exception cref="RefusedException">Nothing is left of it, or it is too long.</exception>
    public static string NameOf(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or '|'))).Trim();
        return clean.Length is > 0 and <= LongestName
            ? clean
            : throw RefusedException.Invalid("name", $"A file's name has 1 to {LongestName} characters.");
    }

    /// <summary>Begins an upload.</summary>
    /// <param name="actor">Who sends it.</param>
    /// <param name="wanted">Name, size and what else the sender says; the rest is filled in.</param>
    /// <param name="most">Uploads that one person may have open.</param>
    /// <param name="cancellation">Stops before it is begun.</param>
    /// <returns>The upload, or null when the person has too many open.</returns>
    public Task<ClaimsUpload?> BeginAsync(Actor actor, NewUpload wanted, int most, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var owner = actor.UserId ?? throw RefusedException.Forbidden("Only a person uploads files.");
            if (await change.Context.Set<ClaimsUpload>().CountAsync(upload => upload.OwnerId == owner && upload.State == UploadState.Receiving, cancellation) >= most)
                return null;
            if (wanted.RepairOf is { } mended && !await change.Context.Set<ClaimsBatch>().AnyAsync(batch => batch.Number == mended, cancellation))
                throw RefusedException.Invalid("repair_of", $"There is no batch {mended}.");
            var upload = new ClaimsUpload
            {
                FileName = NameOf(wanted.Name),
                TableName = wanted.Table,
                Size = wanted.Size,
                Sha256 = wanted.Sha256?.ToLowerInvariant(),
                RepairOf = wanted.RepairOf,
                State = UploadState.Receiving,
                StoredFile = Guid.NewGuid().ToString("N"),
                OwnerId = owner,
                OwnerName = actor.Name,
                CreatedAt = change.Now,
                ChangedAt = change.Now,
            };
            change.Context.Add(upload);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("upload.create", $"upload:{upload.Id}", new { upload.Size });
            return upload;
        }, cancellation);

    /// <summary>An upload of this person.</summary>
    /// <exception cref="RefusedException">There is none with this id, or it is somebody else's.</exception>
    public async Task<ClaimsUpload> OwnAsync(Actor actor, long id, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<ClaimsUpload>().Include(upload => upload.Batch).FirstOrDefaultAsync(upload => upload.Id == id && upload.OwnerId == actor.UserId, cancellation)
            ?? throw RefusedException.NotFound($"There is no upload {id} of yours.");
    }

    /// <summary>Says how many bytes are on the disk.</summary>
    public Task<ClaimsUpload> AdvanceAsync(Actor actor, long id, long offset, CancellationToken cancellation) => ChangeAsync(actor, id, (change, upload) =>
        (upload.Offset, upload.ChangedAt) = (offset, change.Now), cancellation);

    /// <summary>Says, in the transaction that makes its content a batch, that it is whole.</summary>
    public static async Task CompleteAsync(CaseworkChange change, long id, long batch, CancellationToken cancellation)
    {
        var upload = await ReceivingAsync(change, id, cancellation);
        (upload.State, upload.BatchId, upload.ChangedAt) = (UploadState.Completed, batch, change.Now);
        change.Audit("upload.complete", $"upload:{id}");
    }

    /// <summary>Gives it up; its bytes may be deleted afterwards.</summary>
    public Task<ClaimsUpload> CancelAsync(Actor actor, long id, CancellationToken cancellation) => ChangeAsync(actor, id, (change, upload) =>
    {
        (upload.State, upload.ChangedAt) = (UploadState.Cancelled, change.Now);
        change.Audit("upload.cancel", $"upload:{id}");
    }, cancellation);

    /// <summary>Uploads that still take bytes but got none since a time.</summary>
    public async Task<IReadOnlyList<ClaimsUpload>> AbandonedAsync(DateTime before, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<ClaimsUpload>().Where(upload => upload.State == UploadState.Receiving && upload.ChangedAt < before).ToListAsync(cancellation);
    }

    /// <summary>Names of the files in the upload area that something still needs.</summary>
    public async Task<IReadOnlySet<string>> NeededFilesAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        var uploads = await context.Set<ClaimsUpload>().Where(upload => upload.State == UploadState.Receiving).Select(upload => upload.StoredFile).ToListAsync(cancellation);
        return uploads.Concat(await WaitingFilesAsync(context, cancellation)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Names of the files in the upload area that were received whole and wait to be loaded.</summary>
    public static async Task<IReadOnlyList<string>> WaitingFilesAsync(CaseworkContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Set<ClaimsBatch>().Where(batch => batch.StoredFile != null).Select(batch => batch.StoredFile ?? "").ToListAsync(cancellation);
    }

    /// <summary>Gives up every upload that still takes bytes: what was received of it is not there.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> CancelAllAsync(Actor actor, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var open = await change.Context.Set<ClaimsUpload>().Where(upload => upload.State == UploadState.Receiving).ToListAsync(cancellation);
        foreach (var upload in open)
        {
            (upload.State, upload.ChangedAt) = (UploadState.Cancelled, change.Now);
            change.Audit("upload.cancel", $"upload:{upload.Id}");
        }
        return open.Count;
    }, cancellation);

    private Task<ClaimsUpload> ChangeAsync(Actor actor, long id, Action<CaseworkChange, ClaimsUpload> work, CancellationToken cancellation) =>
        database.ChangeAsync(actor, async change =>
        {
            var upload = await ReceivingAsync(change, id, cancellation);
            work(change, upload);
            return upload;
        }, cancellation);

    private static async Task<ClaimsUpload> ReceivingAsync(CaseworkChange change, long id, CancellationToken cancellation)
    {
        var upload = await change.Context.Set<ClaimsUpload>().FirstAsync(upload => upload.Id == id, cancellation);
        return upload.State == UploadState.Receiving
            ? upload
            : throw RefusedException.Conflict($"Upload {id} is {SnakeCase.Of(upload.State)}; it takes nothing more.");
    }
}
