using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Tests.Metrics;

public sealed class DriftTests
{
    [Fact]
    public void The_index_of_two_shares_is_the_one_worked_out_by_hand()
    {
        // 50 / 50 becomes 80 / 20, and nothing is missing in either.
        double[] then = [.. Enumerable.Repeat(1.0, 50), .. Enumerable.Repeat(2.0, 50)];
        double[] now = [.. Enumerable.Repeat(1.0, 80), .. Enumerable.Repeat(2.0, 20)];

        Assert.Equal((0.3 * Math.Log(0.8 / 0.5)) + (-0.3 * Math.Log(0.2 / 0.5)), PopulationStability.Of(then, 2).Index(now), 12);
    }

    [Fact]
    public void The_same_distribution_drawn_again_is_stable_and_one_shifted_by_a_deviation_has_moved()
    {
        var stability = PopulationStability.Of(new Draw(1).Many(5_000, d => d.Normal()));

        Assert.InRange(stability.Index(new Draw(2).Many(5_000, d => d.Normal())), 0, 0.02);
        Assert.InRange(stability.Index(new Draw(3).Many(5_000, d => d.Normal() + 1)), 0.5, 2);
    }

    [Fact]
    public void Values_that_go_missing_are_a_move()
    {
        var values = new Draw(1).Many(1_000, d => d.Normal());
        var thinned = values.Select((v, i) => i % 2 == 0 ? v : double.NaN).ToArray();

        Assert.True(PopulationStability.Of(values).Index(thinned) > 0.25);
        Assert.Equal(0, PopulationStability.Of(thinned).Index(thinned), 12);
    }

    [Fact]
    public void Bins_that_were_written_down_give_the_same_index()
    {
        var stability = PopulationStability.Of(new Draw(1).Many(500, d => d.Normal()));
        var sample = new Draw(2).Many(500, d => d.Uniform());

        Assert.Equal(stability.Index(sample), PopulationStability.From(stability.Edges, stability.Shares).Index(sample));
        Assert.Throws<ArgumentException>(() => PopulationStability.From([2, 1], [1, 1, 1, 1]));
    }

    [Fact]
    public void The_distance_is_one_for_samples_that_do_not_overlap_and_counts_ties_once()
    {
        Assert.Equal(1, DistributionShift.KolmogorovSmirnov([1, 2], [3, 4]));
        Assert.Equal(0, DistributionShift.KolmogorovSmirnov([1, 1, 2], [1, 1, 2]));
        Assert.Equal(0.5, DistributionShift.KolmogorovSmirnov([1, 2, 3, 4], [3, 3, 4, 4]), 12);
        Assert.Throws<ArgumentException>(() => DistributionShift.KolmogorovSmirnov([1, double.NaN], [1]));
    }

    [Fact]
    public void A_bootstrap_interval_of_a_mean_is_as_wide_as_theory_says()
    {
        var values = new Draw(1).Many(400, d => d.Normal());
        var interval = BootstrapInterval.Of(values.Length, rows => rows.Average(i => values[i]), 1_000, 0.9, seed: 1);

        Assert.InRange(interval.Upper - interval.Lower, 0.8 * 2 * 1.645 / 20, 1.2 * 2 * 1.645 / 20);
        Assert.Equal(interval, BootstrapInterval.Of(values.Length, rows => rows.Average(i => values[i]), 1_000, 0.9, seed: 1));
    }
}
