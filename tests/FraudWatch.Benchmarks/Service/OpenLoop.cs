using System.Diagnostics;

namespace FraudWatch.Benchmarks.Service;

/// <summary>
/// Calls at a steady rate, whether or not earlier ones have been answered. A time runs from the moment a call was due, so that
/// a service that stands still pays for every call that had to wait (Tene, "How not to measure latency", 2013).
/// </summary>
internal static class OpenLoop
{
    /// <param name="perSecond">Calls a second.</param>
    /// <param name="seconds">How long calls are begun.</param>
    /// <param name="send">Sends the n-th call and says what came back.</param>
    /// <param name="cancellation">Stops beginning calls.</param>
    public static async Task<IReadOnlyList<Sample>> RunAsync(int perSecond, int seconds, Func<int, Task<(string Name, int Status)>> send, CancellationToken cancellation)
    {
        var calls = new Task<Sample>[perSecond * seconds];
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < calls.Length; n++)
        {
            var due = start + (Stopwatch.Frequency * n / perSecond);
            while (Stopwatch.GetTimestamp() < due)
                await clock.WaitForNextTickAsync(cancellation);
            calls[n] = OneAsync(n, due, send);
        }

        return await Task.WhenAll(calls);
    }

    private static async Task<Sample> OneAsync(int number, long due, Func<int, Task<(string Name, int Status)>> send)
    {
        var (name, status) = await send(number);
        return new Sample(name, status, Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }
}
