using System.Collections.Concurrent;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Http;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Server.Claims;

/// <summary>Takes files from senders: whole in one request, or in pieces. What is whole becomes a batch that waits to be loaded.</summary>
internal sealed class ReceiveContent(ReceiveUpload uploads, TakeContent take, UploadArea area, LoadQueue queue, ServerOptions options)
{
    private readonly ConcurrentDictionary<long, int> sending = new();

    /// <summary>Receives a whole file from one request's body.</summary>
    /// <exception cref="RequestRefusedException">Too large, or too much is under way.</exception>
    public async Task<ClaimsBatch> WholeAsync(Actor actor, string name, string? table, Stream body, CancellationToken cancellation)
    {
        var (file, fileName, holds, person) = (UploadArea.NewName(), ReceiveUpload.NameOf(name), TableOf(table), actor.UserId ?? 0);
        if (sending.AddOrUpdate(person, 1, (_, open) => open + 1) > options.Claims.OpenUploads)
        {
            Leave(person);
            throw TooManyOpen();
        }
        try
        {
            var size = 0L;
            var hash = await area.WriteAsync(file, 0, body, length => size = length, cancellation);
            if (size == 0)
                throw RefusedException.Invalid("body", "The body is empty; send the file as the body.");
            return await QueueAsync(actor, new ContentToLoad(fileName, hash, size, BatchSource.Upload) { TableName = holds, StoredFile = file }, null, cancellation);
        }
        catch
        {
            area.Delete(file);
            throw;
        }
        finally
        {
            Leave(person);
        }
    }

    /// <summary>Begins a file that comes in pieces.</summary>
    /// <exception cref="RequestRefusedException">Too large, or too much is under way.</exception>
    public async Task<ClaimsUpload> BeginAsync(Actor actor, NewUpload wanted, CancellationToken cancellation)
    {
        await queue.DropAbandonedAsync(cancellation);
        area.EnsureRoom(wanted.Size);
        return await uploads.BeginAsync(actor, wanted with { Table = TableOf(wanted.Table) }, options.Claims.OpenUploads, cancellation) ?? throw TooManyOpen();
    }

    /// <summary>Adds a piece. One that breaks off counts as far as it came, unless its hash was to be checked.</summary>
    /// <param name="actor">Who sends it.</param>
    /// <param name="id">The upload.</param>
    /// <param name="offset">Where the piece begins.</param>
    /// <param name="sha256">Of the piece; null when it is not to be checked.</param>
    /// <param name="body">The piece.</param>
    /// <param name="cancellation">The sender is gone.</param>
    /// <exception cref="RequestRefusedException">The offset is another, the hash differs, or it becomes too large.</exception>
    public async Task<ClaimsUpload> AddAsync(Actor actor, long id, long offset, string? sha256, Stream body, CancellationToken cancellation)
    {
        var upload = await ReceivingAsync(actor, id, cancellation);
        if (offset != upload.Offset)
            throw new RequestRefusedException(Problem.Of(StatusCodes.Status409Conflict, "wrong-offset", $"The next piece begins at {upload.Offset}."));
        var reached = offset;
        var whole = false;
        try
        {
            var hash = await area.WriteAsync(upload.StoredFile, offset, new LimitedStream(body, upload.Size - offset), length => reached = length, cancellation);
            whole = true;
            if (sha256 is not null && !hash.Equals(sha256, StringComparison.OrdinalIgnoreCase))
                throw new RequestRefusedException(Problem.Of(422, "hash-differs", $"The piece is not what was sent: its SHA-256 differs. Send it again from {offset}."));
            return await uploads.AdvanceAsync(actor, id, reached, cancellation);
        }
        catch when (!whole && sha256 is null && reached > offset)
        {
            await uploads.AdvanceAsync(actor, id, reached, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Makes an upload a batch.</summary>
    /// <exception cref="RequestRefusedException">Bytes are missing, or it is not what was announced.</exception>
    public async Task<ClaimsUpload> CompleteAsync(Actor actor, long id, CancellationToken cancellation)
    {
        var upload = await uploads.OwnAsync(actor, id, cancellation);
        if (upload.State == UploadState.Completed)
            return upload;
        if (upload.Offset != upload.Size || upload.Size == 0)
            throw RefusedException.Conflict($"{upload.Offset} of {upload.Size} bytes are here. Send the rest first.");
        var hash = await area.HashAsync(upload.StoredFile, cancellation);
        if (upload.Sha256 is { } announced && announced != hash)
            throw RefusedException.Conflict("The file is not what was announced: its SHA-256 differs. Delete the upload and send the file again.");
        var content = new ContentToLoad(upload.FileName, hash, upload.Size, BatchSource.Upload) { TableName = upload.TableName, StoredFile = upload.StoredFile, RepairOf = upload.RepairOf };
        await QueueAsync(actor, content, (change, taken) => ReceiveUpload.CompleteAsync(change, id, taken.Batch.Id, cancellation), cancellation);
        return await uploads.OwnAsync(actor, id, cancellation);
    }

    /// <summary>Gives an upload up and deletes its bytes.</summary>
    public async Task CancelAsync(Actor actor, long id, CancellationToken cancellation)
    {
        var upload = await ReceivingAsync(actor, id, cancellation);
        await uploads.CancelAsync(actor, id, cancellation);
        area.Delete(upload.StoredFile);
    }

    private async Task<ClaimsBatch> QueueAsync(Actor actor, ContentToLoad content, Func<CaseworkChange, TakenContent, Task>? also, CancellationToken cancellation)
    {
        var taken = await take.RunAsync(actor, content, options.Claims.MostWaiting, also, cancellation) ?? throw QueueFull();
        if (taken.IsNew)
            queue.Wake();
        else if (content.StoredFile is { } file && taken.Batch.StoredFile != file)
            area.Delete(file);
        return taken.Batch;
    }

    private async Task<ClaimsUpload> ReceivingAsync(Actor actor, long id, CancellationToken cancellation)
    {
        var upload = await uploads.OwnAsync(actor, id, cancellation);
        return upload.State == UploadState.Receiving
            ? upload
            : throw RefusedException.Conflict($"Upload {id} is {SnakeCase.Of(upload.State)}; it takes nothing more.");
    }

    private static string? TableOf(string? table) => string.IsNullOrWhiteSpace(table)
        ? null
        : InputTables.All.FirstOrDefault(known => known.Name.Equals(table, StringComparison.OrdinalIgnoreCase))?.Name
            ?? throw RefusedException.Invalid("table", $"There is no input table of that name. Known tables: {string.Join(", ", InputTables.All.Select(known => known.Name))}.");

    private void Leave(long person) => sending.AddOrUpdate(person, 0, (_, open) => open - 1);

    private RequestRefusedException TooManyOpen() =>
        RequestRefusedException.Later("too-many-uploads", $"You have {options.Claims.OpenUploads} files under way. Finish or delete some first.");

    internal static RequestRefusedException QueueFull() => RequestRefusedException.Later("queue-full", "Too many batches wait to be loaded. Send it again later.");
}
