using System.Collections.Concurrent;

namespace FraudWatch.Server.Jobs.Running;

/// <summary>The runs at work in this process, and who waits for the end of one.</summary>
internal sealed class RunningJobs
{
    private readonly ConcurrentDictionary<long, RunningJob> running = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> waited = new();

    public RunningJob Begin(long run, CancellationToken ending) => running[run] = new RunningJob(ending);

    public JobProgress? ProgressOf(long run) => running.GetValueOrDefault(run)?.Progress;

    public void Cancel(long run) => running.GetValueOrDefault(run)?.Cancel();

    /// <summary>Ends when the run has, whether it was at work or still waited.</summary>
    public Task EndOf(long run) => waited.GetOrAdd(run, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>After its end was written down.</summary>
    public void End(long run)
    {
        if (running.TryRemove(run, out var ended))
            ended.Dispose();
        if (waited.TryRemove(run, out var waiting))
            waiting.TrySetResult();
    }
}
