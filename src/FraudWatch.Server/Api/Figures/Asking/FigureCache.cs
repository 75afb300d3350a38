using System.Collections.Concurrent;

namespace FraudWatch.Server.Api.Figures;

/// <summary>
/// Keeps the bytes of answers for at most a minute, because a board of figures is reloaded by many. The key holds everything
/// that an answer depends on, so that what is kept is never wrong, only of use or not.
/// </summary>
internal sealed class FigureCache(TimeProvider time)
{
    private const int MostKept = 500;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <summary>The answer under a key, made once while several ask for it.</summary>
    public async Task<byte[]> GetAsync(string key, Func<Task<byte[]>> make, CancellationToken cancellation)
    {
        Sweep();
        var slot = kept.GetOrAdd(key, _ => new Kept(time.GetUtcNow() + Life));
        await slot.Turn.WaitAsync(cancellation);
        try
        {
            return slot.Answer ??= await make();
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, slot) in kept)
        {
            if (slot.Until <= now || kept.Count > MostKept)
                kept.TryRemove(key, out _);
        }
    }

    private sealed class Kept(DateTimeOffset until)
    {
        public DateTimeOffset Until { get; } = until;

        public SemaphoreSlim Turn { get; } = new(1);

        public byte[]? Answer { get; set; }
    }
}
