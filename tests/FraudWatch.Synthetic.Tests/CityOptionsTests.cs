using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

public class CityOptionsTests
{
    [Fact]
    public void All_means_every_scheme_and_none_means_no_scheme()
    {
        Assert.Null(CityOptions.ParseSchemes("all"));
        Assert.Equal([], CityOptions.ParseSchemes("none") ?? ["all"]);
        Assert.Equal(["idle-bed", "split-stay"], CityOptions.ParseSchemes("idle-bed, split-stay") ?? []);
    }

    [Fact]
    public void An_unknown_scheme_is_named_beside_those_that_exist()
    {
        var error = Assert.Throws<ArgumentException>(() => CityOptions.ParseSchemes("idle-bed,idle-bet"));

        Assert.Contains("'idle-bet'", error.Message, StringComparison.Ordinal);
        Assert.Contains("two-places-at-once", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_scheme_in_the_options_stops_before_a_file_is_written()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());

        await Assert.ThrowsAsync<ArgumentException>(() => SyntheticCity.GenerateAsync(new CityOptions(100, 1, 1, ["nothing"]), folder));
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(100, 0)]
    [InlineData(100, 61)]
    public async Task Numbers_out_of_range_are_refused(int people, int months) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SyntheticCity.GenerateAsync(new CityOptions(people, months), Path.GetTempPath()));

    [Fact]
    public async Task A_city_too_small_for_a_scheme_that_was_named_says_so()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SyntheticCity.GenerateAsync(new CityOptions(20, 3, Schemes: ["group-admission"]), Path.GetTempPath()));

        Assert.Contains("too small", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_scheme_means_an_empty_truth()
    {
        using var city = GeneratedCity.Of(new CityOptions(300, 2, 1, []));

        Assert.Empty(city["truth"].Rows);
        Assert.Equal(0, city.Report.Schemes);
        Assert.Equal(300, city.Report.People);
    }

    [Fact]
    public async Task Progress_ends_with_everybody()
    {
        var seen = new LastProgress();
        var folder = Directory.CreateTempSubdirectory("fraudwatch-city-").FullName;
        await SyntheticCity.GenerateAsync(new CityOptions(600, 1, 1, []), folder, seen);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(new CityProgress(600, 600), seen.Last);
    }

    [Fact]
    public async Task Cancelling_stops_the_work()
    {
        var folder = Directory.CreateTempSubdirectory("fraudwatch-city-").FullName;
        using var cancellation = new CancellationTokenSource();
        var stop = new CancelAtFirstReport(cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SyntheticCity.GenerateAsync(new CityOptions(20_000, 12), folder, stop, cancellation.Token));
        Directory.Delete(folder, recursive: true);
    }

    private sealed class LastProgress : IProgress<CityProgress>
    {
        public CityProgress? Last { get; private set; }

        public void Report(CityProgress value) => Last = value;
    }

    private sealed class CancelAtFirstReport(CancellationTokenSource cancellation) : IProgress<CityProgress>
    {
        public void Report(CityProgress value) => cancellation.Cancel();
    }
}
