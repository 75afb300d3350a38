using System.Collections.Concurrent;

namespace FraudWatch.Server.Api.Figures;

/// <summary>
/// Keeps the bytes of answers for at most a minute, because a board of figures is reloaded by many. An answer is given again while what
/// it stands on is the same; one that took long to make also while cases change and batches come in, for ten times as long as it took:
/// otherwise an office that works would have all its figures made anew with every click. While one is made that takes a moment, the
/// others get the last. It says itself at what moment it was made.
/// </summary>
internal sealed class FigureCache(TimeProvider time)
{
    private const int MostKept = 500;
    private const int TimesItsCost = 10;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Who waits for this long waits for those before him too: five requests a second would never be done while cases change, and a
    // processor would do nothing else.
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(200);

    // What a question takes the first time tells little: its queries are compiled and its tables read from the disk.
    private static readonly TimeSpan CostlyAtFirst = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Slot> slots = new(StringComparer.Ordinal);

    /// <summary>The answer to a question, made once while several ask for it.</summary>
    /// <param name="question">All that an answer depends on but the version.</param>
    /// <param name="version">The last changes of cases and claims.</param>
    /// <param name="exact">Whether no older version will do.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task<KeptFigure> GetAsync(string question, FigureVersion version, bool exact, Func<Task<byte[]>> make, CancellationToken cancellation)
    {
        Sweep();
        var slot = slots.GetOrAdd(question, _ => new Slot());
        if (!exact && slot.Turn.CurrentCount == 0 && slot.Kept is { } last && last.Cost >= Noticed && time.GetUtcNow() - last.At < Longest)
            return last;
        await slot.Turn.WaitAsync(cancellation);
        try
        {
            if (slot.Kept is not { } kept || !StillGood(kept, version, exact))
            {
                var begun = time.GetTimestamp();
                var isFirst = slot.Kept is null;
                kept = new KeptFigure(await make(), version, time.GetUtcNow(), time.GetElapsedTime(begun), isFirst);
                slot.Kept = kept;
            }

            return kept;
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    private bool StillGood(KeptFigure kept, FigureVersion version, bool exact)
    {
        var age = time.GetUtcNow() - kept.At;
        return age < Life && (kept.Version == version || (!exact && IsCostly(kept) && age < kept.Cost * TimesItsCost));
    }

    private static bool IsCostly(KeptFigure kept) => kept.Cost >= (kept.IsFirst ? CostlyAtFirst : Noticed);

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (question, slot) in slots)
        {
            if (slot.Kept is { } kept && (now - kept.At >= Longest || slots.Count > MostKept))
                slots.TryRemove(question, out _);
        }
    }

    private sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public KeptFigure? Kept { get; set; }
    }
}
