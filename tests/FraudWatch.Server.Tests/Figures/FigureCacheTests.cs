using FraudWatch.Server.Api.Figures;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Figures;

public sealed class FigureCacheTests
{
    private readonly ManualTime time = new();
    private int made;

    [Fact]
    public async Task A_quick_figure_is_made_anew_after_every_change_of_cases()
    {
        var cache = new FigureCache(time);

        await AskAsync(cache, version: 1, seconds: 0.5);
        await AskAsync(cache, version: 1, seconds: 0.5);
        await AskAsync(cache, version: 2, seconds: 0.5);

        Assert.Equal(2, made);
    }

    [Fact]
    public async Task A_costly_figure_is_given_again_for_ten_times_as_long_as_it_took()
    {
        var cache = new FigureCache(time);

        await AskAsync(cache, version: 1, seconds: 3);
        time.Advance(TimeSpan.FromSeconds(29));
        var kept = await AskAsync(cache, version: 2, seconds: 3);
        time.Advance(TimeSpan.FromSeconds(2));
        var renewed = await AskAsync(cache, version: 2, seconds: 3);

        Assert.Equal((1, 2, 2), (kept.Version.Cases, renewed.Version.Cases, made));
    }

    [Fact]
    public async Task A_figure_that_is_noticed_is_given_again_too_once_it_is_known_to_take_so_long_each_time()
    {
        var cache = new FigureCache(time);

        await AskAsync(cache, version: 1, seconds: 0.9);
        await AskAsync(cache, version: 2, seconds: 0.5);
        time.Advance(TimeSpan.FromSeconds(4.9));
        var kept = await AskAsync(cache, version: 3, seconds: 0.5);
        time.Advance(TimeSpan.FromSeconds(0.2));
        var renewed = await AskAsync(cache, version: 3, seconds: 0.5);

        Assert.Equal((2, 3, 3), (kept.Version.Cases, renewed.Version.Cases, made));
    }

    [Fact]
    public async Task Who_insists_gets_the_present_figure_whatever_it_costs()
    {
        var cache = new FigureCache(time);

        await AskAsync(cache, version: 1, seconds: 3);
        var exact = await AskAsync(cache, version: 2, seconds: 3, exact: true);

        Assert.Equal((2, 2), (exact.Version.Cases, made));
    }

    [Fact]
    public async Task Nothing_is_kept_longer_than_a_minute()
    {
        var cache = new FigureCache(time);

        await AskAsync(cache, version: 1, seconds: 20);
        time.Advance(TimeSpan.FromSeconds(61));
        await AskAsync(cache, version: 1, seconds: 20);

        Assert.Equal(2, made);
    }

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(1, 2, 3)]
    [InlineData(2, 1, 0.3)]
    public async Task While_a_figure_that_takes_a_moment_is_made_anew_for_a_case_or_a_batch_the_others_get_the_last_one(long cases, long batches, double seconds)
    {
        var cache = new FigureCache(time);
        var ready = new TaskCompletionSource<byte[]>();
        await AskAsync(cache, version: 1, seconds);
        time.Advance(TimeSpan.FromSeconds(61));

        var making = cache.GetAsync("kpis", new FigureVersion(cases, batches), false, () => ready.Task, CancellationToken.None);
        var meanwhile = await AskAsync(cache, new FigureVersion(cases, batches), seconds).WaitAsync(TimeSpan.FromSeconds(10));
        ready.SetResult([]);

        Assert.Equal((new FigureVersion(1, 1), new FigureVersion(cases, batches), 1), (meanwhile.Version, (await making).Version, made));
    }

    [Fact]
    public async Task While_a_quick_figure_is_made_the_others_wait_for_it()
    {
        var cache = new FigureCache(time);
        var ready = new TaskCompletionSource<byte[]>();
        await AskAsync(cache, version: 1, seconds: 0.1);

        var making = cache.GetAsync("kpis", new FigureVersion(2, 1), false, () => ready.Task, CancellationToken.None);
        var meanwhile = AskAsync(cache, version: 2, seconds: 0.1);
        ready.SetResult([]);

        Assert.Equal((2, 2, 1), ((await making).Version.Cases, (await meanwhile).Version.Cases, made));
    }

    private Task<KeptFigure> AskAsync(FigureCache cache, long version, double seconds, bool exact = false) =>
        AskAsync(cache, new FigureVersion(version, 1), seconds, exact);

    private Task<KeptFigure> AskAsync(FigureCache cache, FigureVersion version, double seconds, bool exact = false) => cache.GetAsync("kpis", version, exact, () =>
    {
        made++;
        time.Advance(TimeSpan.FromSeconds(seconds));
        return Task.FromResult(Array.Empty<byte>());
    }, CancellationToken.None);
}
