namespace FraudWatch.Learning;

/// <summary>Spreads independent tasks over threads. Each task writes to its own place, so the result does not depend on how many there are.</summary>
internal static class Threads
{
    /// <summary>Runs <paramref name="task"/> for 0..count-1, on so many threads at most; null for one per processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; tasks that had begun have ended.</exception>
    public static void For(int count, int? threads, Action<int> task, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        cancellation.ThrowIfCancellationRequested();
        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount,
        };
        try
        {
            Parallel.For(0, count, options, task);
        }
        catch (AggregateException error) when (error.InnerExceptions.Count == 1)
        {
            // The caller's own error says more than "one or more errors occurred".
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }
    }
}
