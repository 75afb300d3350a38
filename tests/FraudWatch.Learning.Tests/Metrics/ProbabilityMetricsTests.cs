using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Tests.Metrics;

public sealed class ProbabilityMetricsTests
{
    [Fact]
    public void Brier_and_log_loss_are_those_worked_out_by_hand()
    {
        double[] probabilities = [0.9, 0.2, 0.6];
        bool[] labels = [true, false, false];

        Assert.Equal((0.01 + 0.04 + 0.36) / 3, ProbabilityMetrics.Brier(probabilities, labels), 12);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.8) + Math.Log(0.4)) / 3, ProbabilityMetrics.LogLoss(probabilities, labels), 12);
    }

    [Fact]
    public void A_weight_of_two_counts_as_the_row_given_twice()
    {
        Assert.Equal(
            ProbabilityMetrics.Brier([0.9, 0.9, 0.3], [true, true, true]), ProbabilityMetrics.Brier([0.9, 0.3], [true, true], [2, 1]), 12);
        Assert.Equal(
            ProbabilityMetrics.LogLoss([0.9, 0.9, 0.3], [true, true, true]), ProbabilityMetrics.LogLoss([0.9, 0.3], [true, true], [2, 1]), 12);
        Assert.Equal(0.75, ProbabilityMetrics.BaseRate([true, false], [3, 1]), 12);
    }

    [Fact]
    public void Always_saying_the_base_rate_has_no_skill()
    {
        Assert.Equal(0, ProbabilityMetrics.BrierSkill([0.25, 0.25, 0.25, 0.25], [true, false, false, false]), 12);
        Assert.Equal(1, ProbabilityMetrics.BrierSkill([1, 0, 0, 0], [true, false, false, false]), 12);
    }

    [Fact]
    public void A_certain_mistake_costs_much_but_stays_finite() =>
        Assert.InRange(ProbabilityMetrics.LogLoss([0], [true]), 30, 40);

    [Theory]
    [InlineData(1.1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused_with_its_row(double value) => Assert.StartsWith(
        "Row 1 has", Assert.Throws<ArgumentException>(() => ProbabilityMetrics.Brier([0.5, value], [true, false])).Message, StringComparison.Ordinal);

    [Fact]
    public void Negative_weights_and_unequal_lengths_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ProbabilityMetrics.Brier([0.5], [true], [-1]));
        Assert.Throws<ArgumentException>(() => ProbabilityMetrics.Brier([0.5], [true], [1, 1]));
        Assert.Throws<ArgumentException>(() => ProbabilityMetrics.Brier([0.5], [true, false]));
    }
}
