using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Claims;

/// <summary>Waits until a batch is loaded or has failed, so that a sender need not ask again and again.</summary>
internal sealed class AwaitBatch(CaseworkDatabase database, LoadQueue queue, IHostApplicationLifetime service, TimeProvider time)
{
    /// <summary>Returns when the batch waits no longer, when there is none, when the time is over, or when the service stops.</summary>
    public async Task RunAsync(string number, TimeSpan longest, CancellationToken cancellation)
    {
        using var over = new CancellationTokenSource(longest, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(cancellation, over.Token, service.ApplicationStopping);
        // Asked for before the state is read, so that an end in between is not missed.
        for (var end = queue.NextEnd; await WaitsAsync(number, cancellation); end = queue.NextEnd)
        {
            try
            {
                await end.WaitAsync(any.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<bool> WaitsAsync(string number, CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<ClaimsBatch>().AnyAsync(batch => batch.Number == number && (batch.State == BatchState.Queued || batch.State == BatchState.Loading), cancellation);
    }
}
