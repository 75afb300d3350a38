using FraudWatch.Casework.Claims;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>Writes chosen rows into files of the upload area and makes each a batch.</summary>
internal sealed class SendAgain(SendRowsAgain send, WriteRows write, UploadArea area, LoadQueue queue, ServerOptions options)
{
    public async Task<SentBatches> RunAsync(Actor actor, SendAgainRequest request, CancellationToken cancellation)
    {
        var chosen = await send.ChosenAsync(actor, request.Filter, request.Count, cancellation);
        var sent = new List<SentBatch>();
        foreach (var group in chosen.GroupBy(entry => (entry.BatchId, entry.TableName)))
            sent.Add(await OneAsync(actor, [.. group], cancellation));
        return new SentBatches(sent);
    }

    private async Task<SentBatch> OneAsync(Actor actor, IReadOnlyList<QuarantineEntry> rows, CancellationToken cancellation)
    {
        var file = UploadArea.NewName();
        try
        {
            var (hash, bytes) = await WriteAsync(actor, rows, file, cancellation);
            var (table, of) = (rows[0].TableName, rows[0].Batch?.Number);
            var content = new ContentToLoad($"{table}-of-{of}.csv", hash, bytes, BatchSource.Repair) { TableName = table, StoredFile = file, RepairOf = of };
            var taken = await send.RunAsync(actor, content, rows, options.Claims.MostWaiting, cancellation) ?? throw ReceiveContent.QueueFull();
            if (taken.IsNew)
                queue.Wake();
            else
                area.Delete(file);
            return new SentBatch(taken.Batch.Number, taken.Batch.State, of, table, rows.Count);
        }
        catch
        {
            area.Delete(file);
            throw;
        }
    }

    private async Task<(string Hash, long Bytes)> WriteAsync(Actor actor, IReadOnlyList<QuarantineEntry> rows, string file, CancellationToken cancellation)
    {
        // At most ten thousand rows, each of limited length.
        using var content = new MemoryStream();
        await write.WriteAsync(actor, rows, content, cancellation);
        content.Position = 0;
        return (await area.WriteAsync(file, 0, content, _ => { }, cancellation), content.Length);
    }
}
