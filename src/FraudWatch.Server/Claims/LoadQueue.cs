using FraudWatch.Casework.Claims;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.Claims;

/// <summary>
/// Loads what was received, one batch after the other in the order of arrival. What was received before a stop or a kill is loaded
/// after the next start.
/// </summary>
internal sealed partial class LoadQueue(
    LoadBatch load, BatchProgress progress, BatchCatalogue catalogue, ReceiveUpload uploads, UploadArea area, ServerOptions options, TimeProvider time, ILogger<LoadQueue> log)
    : BackgroundService, IAsyncDisposable
{
    private static readonly Actor Job = Actor.System("load");
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim wake = new(0);
    private TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the load of some batch ends.</summary>
    public Task NextEnd => Volatile.Read(ref ended).Task;

    /// <summary>Says that something waits.</summary>
    public void Wake() => wake.Release();

    /// <summary>Cancels uploads that nobody goes on with.</summary>
    public async Task DropAbandonedAsync(CancellationToken cancellation)
    {
        foreach (var upload in await uploads.AbandonedAsync(time.GetUtcNow().UtcDateTime - options.Claims.Abandoned, cancellation))
        {
            await uploads.CancelAsync(Job, upload.Id, cancellation);
            area.Delete(upload.StoredFile);
        }
    }

    /// <summary>Waits for the load in hand to stop, because the stores that it uses are closed next.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (ExecuteTask is { } running)
            await running.ContinueWith(_ => { }, TaskScheduler.Default);
        wake.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The service stops; what waits is loaded after the next start.
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                // The case store may be away for a while; what waits is not lost by that.
                LogBroken(broken);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        area.Sweep(await uploads.NeededFilesAsync(cancellation));
        await DropAbandonedAsync(cancellation);
        await catalogue.CatchUpAsync(cancellation);
        while (true)
        {
            var waiting = await progress.WaitingAsync(cancellation);
            foreach (var batch in waiting)
            {
                await LoadAsync(batch, cancellation);
                Interlocked.Exchange(ref ended, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }
            if (waiting.Count == 0)
                await wake.WaitAsync(cancellation);
        }
    }

    private async Task LoadAsync(ClaimsBatch batch, CancellationToken cancellation)
    {
        var file = batch.StoredFile ?? throw new InvalidOperationException($"Batch {batch.Number} has no file.");
        try
        {
            await load.RunAsync(Job, batch, area.PathOf(file), cancellation);
            area.Delete(file);
        }
        catch (IOException full)
        {
            // Nothing is wrong with the file: it waits until there is room.
            LogWaits(full, batch.Number);
            await Task.Delay(Pause, time, cancellation);
        }
        catch (Exception defect) when (!cancellation.IsCancellationRequested)
        {
            LogDefect(defect, batch.Number);
            await progress.FailedAsync(Job, batch.Id, "The service failed at this file; its log says why. Nothing of it was loaded.", cancellation);
            area.Delete(file);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Batch {Number} cannot be loaded now and waits.")]
    private partial void LogWaits(Exception exception, string number);

    [LoggerMessage(LogLevel.Error, "The queue of batches broke off and begins again.")]
    private partial void LogBroken(Exception exception);

    [LoggerMessage(LogLevel.Error, "Batch {Number} failed.")]
    private partial void LogDefect(Exception exception, string number);
}
