using FraudWatch.Learning.Surveillance;
using FraudWatch.Testing;

namespace FraudWatch.Detection.Tests.Indicators;

public sealed class CusumLimitTests
{
    private static readonly CusumLimits TwoYears = new(Reference: 0.5, DaysBetweenFalseAlarms: 730);

    [Fact]
    public void The_shipped_limits_are_what_the_simulation_gives() =>
        Assert.Equal(CusumLimitTable.Csv(TwoYears), Repository.Read("src/FraudWatch.Store/Sql/00-dictionaries/cusum_limit.csv"));

    [Fact]
    public void A_large_mean_comes_near_the_limit_of_the_normal_case() =>
        // Siegmund's approximation for k = 0.5 and an average run of 730 days gives 4.75 (Siegmund, Sequential Analysis, 1985).
        Assert.InRange(TwoYears.Simulate(400, 1, seed: 1), 4.5, 5.0);

    [Fact]
    public void Few_and_scattered_counts_need_a_wider_limit() =>
        Assert.True(TwoYears.Simulate(0.5, 3, seed: 1) > TwoYears.Simulate(50, 1, seed: 1) + 1);
}
