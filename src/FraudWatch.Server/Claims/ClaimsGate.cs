namespace FraudWatch.Server.Claims;

/// <summary>
/// The one writer of the claims store: who ingests, runs the stages, trains, imports knowledge or writes verdicts enters here and
/// waits until those before have left, in the order in which they came. Readers do not enter.
/// </summary>
public sealed class ClaimsGate
{
    private readonly Lock changing = new();
    private readonly LinkedList<Visit> waiting = [];
    private Visit? inside;

    /// <summary>What is at work inside; null when nothing is.</summary>
    public string? Holder
    {
        get
        {
            lock (changing)
                return inside?.Work;
        }
    }

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (changing)
                return waiting.Count;
        }
    }

    /// <summary>
    /// Waits for its turn. The gate is not reentrant: whoever is inside hands its turn on by doing the work, not by entering again.
    /// </summary>
    /// <param name="work">What the one who enters is about to do, as people are told it.</param>
    /// <param name="cancellation">Gives the place in the line up.</param>
    /// <returns>The turn; disposing it lets the next in.</returns>
    /// <exception cref="OperationCanceledException">Cancelled before its turn came.</exception>
    public async Task<IDisposable> EnterAsync(string work, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(work);
        cancellation.ThrowIfCancellationRequested();
        var visit = new Visit(this, work);
        lock (changing)
        {
            if (inside is null)
                inside = visit;
            else
                waiting.AddLast(visit);
            if (inside == visit)
                return visit;
        }
        await using var giveUp = cancellation.Register(() => GiveUp(visit, cancellation));
        await visit.Turn.Task;
        return visit;
    }

    private void GiveUp(Visit visit, CancellationToken cancellation)
    {
        lock (changing)
        {
            if (!waiting.Remove(visit))
                return;
        }
        visit.Turn.TrySetCanceled(cancellation);
    }

    private void Leave(Visit visit)
    {
        Visit? next;
        lock (changing)
        {
            if (inside != visit)
                return;
            next = inside = waiting.First?.Value;
            if (next is not null)
                waiting.RemoveFirst();
        }
        next?.Turn.TrySetResult();
    }

    private sealed class Visit(ClaimsGate gate, string work) : IDisposable
    {
        public string Work => work;

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>A second time does nothing.</summary>
        public void Dispose() => gate.Leave(this);
    }
}
