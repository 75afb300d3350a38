namespace FraudWatch.Server.Jobs.Running;

/// <summary>A run at work: how far it is, and how it is stopped.</summary>
internal sealed class RunningJob(CancellationToken ending) : IProgress<JobProgress>, IDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
    private volatile JobProgress? progress;

    public JobProgress? Progress => progress;

    public CancellationToken Token => stop.Token;

    /// <summary>Whether somebody asked it to stop, rather than the service ending.</summary>
    public bool IsCancelled { get; private set; }

    public void Report(JobProgress value) => progress = value;

    public void Cancel()
    {
        IsCancelled = true;
        stop.Cancel();
    }

    public void Dispose() => stop.Dispose();
}
