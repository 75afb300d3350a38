using System.Diagnostics;
using System.Globalization;

namespace FraudWatch.Benchmarks.Service;

/// <summary>
/// Watches how long this process stood still at most, and tells why: nothing ran at all (the machine was busy, or memory was
/// collected), or threads ran and none was free for the next piece of work.
/// </summary>
internal sealed class Stillness : IDisposable
{
    private const int TickMilliseconds = 5;

    private readonly ManualResetEventSlim stop = new(false);
    private readonly Thread watch;
    private readonly TimeSpan collectedBefore = GC.GetTotalPauseDuration();
    private double longestTick;
    private double longestCollection;
    private double longestQueued;
    private int threads;

    public Stillness()
    {
        watch = new Thread(Watch) { IsBackground = true, Name = "stillness" };
        watch.Start();
    }

    public void Dispose()
    {
        stop.Set();
        watch.Join();
        stop.Dispose();
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"longest stand (ms): all threads {longestTick:0}, memory collected {longestCollection:0} ({(GC.GetTotalPauseDuration() - collectedBefore).TotalMilliseconds:0} in all), work waited for a thread {longestQueued:0}; at most {threads} threads of the pool");

    private void Watch()
    {
        var (last, collected) = (Stopwatch.GetTimestamp(), collectedBefore);
        while (!stop.Wait(TickMilliseconds))
        {
            longestTick = Math.Max(longestTick, Stopwatch.GetElapsedTime(last).TotalMilliseconds - TickMilliseconds);
            last = Stopwatch.GetTimestamp();
            var now = GC.GetTotalPauseDuration();
            longestCollection = Math.Max(longestCollection, (now - collected).TotalMilliseconds);
            collected = now;
            threads = Math.Max(threads, ThreadPool.ThreadCount);
            ThreadPool.UnsafeQueueUserWorkItem(Begun, last, preferLocal: false);
        }
    }

    // The pool runs several at once; that a slightly shorter wait overwrites a longer one now and then does not matter.
    private void Begun(long queued) => longestQueued = Math.Max(longestQueued, Stopwatch.GetElapsedTime(queued).TotalMilliseconds);
}
