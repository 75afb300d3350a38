using FraudWatch.Learning.Forecasting;

namespace FraudWatch.Learning.Tests.Forecasting;

public sealed class SeasonalForecastTests
{
    [Fact]
    public void A_year_that_repeats_itself_a_tenth_higher_is_continued_a_tenth_higher()
    {
        double[] first = [.. Enumerable.Range(1, 12).Select(month => 100.0 + month)];
        double[] values = [.. first, .. first.Select(value => value * 1.1)];

        var ahead = SeasonalForecast.Ahead(values, 14);

        Assert.Equal(first.Select(value => Math.Round(value * 1.21, 9)), ahead.Take(12).Select(value => Math.Round(value, 9)));
        Assert.Equal(Math.Round(first[1] * 1.331, 9), Math.Round(ahead[13], 9));
    }

    [Fact]
    public void Less_than_a_year_is_continued_by_its_mean() =>
        Assert.Equal([20, 20], SeasonalForecast.Ahead([10, 20, 30], 2));

    [Fact]
    public void A_growth_that_no_fund_has_is_cut() =>
        Assert.Equal(1000 * 1.25, SeasonalForecast.Ahead([.. Enumerable.Repeat(1.0, 12), .. Enumerable.Repeat(1000.0, 12)], 1)[0]);

    [Fact]
    public void The_backtest_knows_nothing_of_what_came_after_its_origin()
    {
        double[] values = [.. Enumerable.Repeat(100.0, 13), 130];

        var errors = SeasonalForecast.Backtest(values, 2);

        Assert.Equal([0, 30], errors[0]);
        Assert.Equal([30], errors[1]);
    }

    [Fact]
    public void A_band_holds_the_stated_share_of_the_errors_and_never_narrows()
    {
        double[][] errors = [.. Enumerable.Range(1, 9).Select(size => new[] { size * (size % 2 == 0 ? 1.0 : -1.0), 1.0 })];

        // Of nine errors 80 % is the eighth smallest, ceil(10 x 0.8); the second month keeps the width of the first.
        Assert.Equal([8.0, 8.0], ConformalBand.Radii(errors, 2, 0.8));
        Assert.Equal([null], ConformalBand.Radii(errors.Take(3).ToList(), 1, 0.8));
    }
}
