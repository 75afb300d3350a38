using DuckDB.NET.Data;

namespace FraudWatch.DuckDb.Tests;

public sealed class StatementThreadsTests
{
    private const int Calls = 60;
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [ThreadStatic]
    private static int seen;

    [Fact]
    public async Task Calls_one_after_the_other_share_a_thread_that_is_kept()
    {
        var threads = new StatementThreads(Long);
        var most = 0;
        for (var call = 0; call < Calls; call++)
            most = Math.Max(most, await threads.RunAsync(() => ++seen, CancellationToken.None));

        // What follows a call may run on its thread, and another then has the next.
        Assert.InRange(most, Calls / 4, Calls);
    }

    [Fact]
    public async Task Calls_that_block_hold_up_no_other()
    {
        var threads = new StatementThreads(Long);
        using var end = new ManualResetEventSlim();
        var blocked = Enumerable.Range(0, Calls).Select(_ => threads.RunAsync(() => end.Wait(Long), CancellationToken.None)).ToList();

        Assert.Equal(1, await threads.RunAsync(() => 1, CancellationToken.None).WaitAsync(Long));
        Assert.DoesNotContain(blocked, call => call.IsCompleted);

        end.Set();
        Assert.All(await Task.WhenAll(blocked), Assert.True);
    }

    [Fact]
    public async Task Threads_without_work_end_and_new_ones_come()
    {
        var threads = new StatementThreads(TimeSpan.FromMilliseconds(50));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => threads.RunAsync(() => ++seen, CancellationToken.None)));
        using var limit = new CancellationTokenSource(Long);
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (threads.Idle > 0)
            await clock.WaitForNextTickAsync(limit.Token);

        Assert.Equal(1, await threads.RunAsync(() => ++seen, CancellationToken.None).WaitAsync(Long));
    }

    [Fact]
    public async Task No_call_is_lost_to_a_thread_that_gives_up_in_that_moment()
    {
        var threads = new StatementThreads(TimeSpan.FromMilliseconds(1));
        var done = 0;
        await Parallel.ForAsync(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (call, cancellation) =>
        {
            await threads.RunAsync(() => Interlocked.Increment(ref done), cancellation).WaitAsync(Long, cancellation);
            // Some threads are just then giving up, some are not.
            using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(1 + (call % 2)));
            if (call % 10 == 0)
                await clock.WaitForNextTickAsync(cancellation);
        });

        Assert.Equal(20_000, done);
    }

    [Fact]
    public async Task A_call_that_fails_or_is_called_off_leaves_its_thread_fit_for_the_next()
    {
        var threads = new StatementThreads(Long);

        await Assert.ThrowsAsync<InvalidDataException>(() => threads.RunAsync<int>(() => throw new InvalidDataException("no"), CancellationToken.None));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => threads.RunAsync(() => 1, new CancellationToken(canceled: true)));

        Assert.Equal(2, await threads.RunAsync(() => 2, CancellationToken.None).WaitAsync(Long));
    }
}
