namespace DuckDB.NET.Data;

/// <summary>
/// Gives every statement that runs a thread of its own, and keeps the thread for the next one: DuckDB and the allocators below it
/// set up caches for each thread, and with a new one for each statement that cost as much as a short statement itself.
/// </summary>
internal sealed class StatementThreads(TimeSpan patience) : TaskScheduler
{
    private readonly TimeSpan patience = patience;
    private readonly Lock changing = new();

    // The last to fall idle is the first to be used again: its caches are the warmest, and those below it end after a while.
    private readonly LinkedList<Worker> idle = [];

    /// <summary>Those of the process.</summary>
    public static StatementThreads Shared { get; } = new(TimeSpan.FromSeconds(20));

    /// <summary>How many threads wait for a statement.</summary>
    public int Idle
    {
        get
        {
            lock (changing)
                return idle.Count;
        }
    }

    /// <inheritdoc cref="TaskFactory.StartNew{T}(Func{T}, CancellationToken)"/>
    public Task<T> RunAsync<T>(Func<T> call, CancellationToken cancellation) => Task.Factory.StartNew(call, cancellation, TaskCreationOptions.HideScheduler, this);

    protected override void QueueTask(Task task)
    {
        Worker? kept;
        lock (changing)
        {
            kept = idle.Last?.Value;
            if (kept is not null)
                idle.RemoveLast();
        }

        if (kept is null)
            new Thread(new Worker(this, task).Run) { IsBackground = true, Name = "DuckDB statement" }.UnsafeStart();
        else
            kept.Give(task);
    }

    // Whoever waits for a statement is no thread for it.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private sealed class Worker(StatementThreads threads, Task first)
    {
        private readonly object handing = new();
        private Task? next = first;

        public void Give(Task task)
        {
            lock (handing)
            {
                next = task;
                Monitor.Pulse(handing);
            }
        }

        public void Run()
        {
            do
                Execute();
            while (WasGiven());
        }

        // A method of its own, so that nothing keeps the last statement's result alive while the thread waits.
        private void Execute()
        {
            if (Interlocked.Exchange(ref next, null) is { } task)
                threads.TryExecuteTask(task);
        }

        private bool WasGiven()
        {
            lock (threads.changing)
                threads.idle.AddLast(this);
            if (Waited(threads.patience))
                return true;
            lock (threads.changing)
            {
                if (threads.idle.Remove(this))
                    return false;
            }
            // Taken in the moment in which it gave up: its statement is on the way.
            return Waited(Timeout.InfiniteTimeSpan);
        }

        private bool Waited(TimeSpan limit)
        {
            lock (handing)
                return next is not null || Monitor.Wait(handing, limit);
        }
    }
}
