namespace FraudWatch.Store.Lake;

/// <summary>Lets one batch or compaction at a time decide against the lake and commit. Not bound to a thread.</summary>
internal sealed class CommitTurn : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    public IDisposable Take(CancellationToken cancellation)
    {
        free.Wait(cancellation);
        return new Taken(free);
    }

    /// <summary>Null when someone has it.</summary>
    public IDisposable? TryTake() => free.Wait(0) ? new Taken(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? held = free;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
