using FraudWatch.Learning.Calibration;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Learning.Tests.Calibration;

public sealed class CalibratorTests
{
    [Fact]
    public void Pooling_adjacent_violators_equals_the_min_max_formula() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            Gen.Choose(-20, 20).Select(v => v / 4.0).ListOf().ToArbitrary(),
            values => PoolAdjacentViolators.Fit([.. values], Weights(values.Count))
                .Zip(MinMax([.. values], Weights(values.Count)), (a, b) => Math.Abs(a - b) < 1e-9).All(same => same)));

    [Fact]
    public void No_calibration_ever_falls_with_the_score() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            (from score in Gen.Choose(-30, 30) from label in Gen.Elements(true, false) select (Score: score / 7.0, label)).NonEmptyListOf().ToArbitrary(),
            rows =>
            {
                var (scores, labels) = (rows.Select(r => r.Score).ToArray(), rows.Select(r => r.label).ToArray());
                var asked = Enumerable.Range(-50, 101).Select(i => i / 10.0).ToArray();
                var interval = MonotoneInterval.Fit(scores, labels);
                return new ICalibrator[] { PlattScaling.Fit(scores, labels), IsotonicRegression.Fit(scores, labels), VennAbers.Fit(scores, labels) }
                        .All(c => Rises(asked.Select(c.Probability)))
                    && Rises(asked.Select(s => interval.At(s).Lower)) && Rises(asked.Select(s => interval.At(s).Upper));
            }));

    [Fact]
    public void Isotonic_calibration_is_the_pooled_rate_at_its_scores_and_straight_in_between()
    {
        // Scores 1, 2, 3, 3, 5 with labels 0, 1, 0, 0, 1: 2 and 3 are pooled to 1 / 3.
        var isotonic = IsotonicRegression.Fit([3, 1, 2, 5, 3], [false, false, true, true, false]);

        Assert.Equal(0, isotonic.Probability(-9));
        Assert.Equal(1 / 3.0, isotonic.Probability(2), 12);
        Assert.Equal(1 / 3.0, isotonic.Probability(2.7), 12);
        Assert.Equal(2 / 3.0, isotonic.Probability(4), 12);
        Assert.Equal(1, isotonic.Probability(9));
    }

    [Fact]
    public void Scores_that_do_not_vary_give_Platts_smoothed_base_rate()
    {
        // 3 positives count 4 / 5 each, 1 negative counts 1 / 3.
        var platt = PlattScaling.Fit([2, 2, 2, 2], [true, true, true, false]);

        Assert.Equal(((3 * 0.8) + (1 / 3.0)) / 4, platt.Probability(2), 6);
    }

    [Fact]
    public void Separated_labels_never_lead_to_certainty()
    {
        var platt = PlattScaling.Fit([1, 2, 3, 10, 11, 12], [false, false, false, true, true, true]);

        Assert.InRange(platt.Probability(12), 0.7, 0.9);
        Assert.InRange(platt.Probability(1), 0.1, 0.3);
    }

    [Fact]
    public void The_logistic_curve_behind_the_labels_is_found_in_any_unit_of_the_score()
    {
        var draw = new Draw(1);
        var scores = draw.Many(20_000, d => 1e6 + (1e4 * d.Normal()));
        var labels = scores.Select(s => draw.Happens(1 / (1 + Math.Exp(-(((s - 1e6) / 1e4 * 2) - 1))))).ToArray();

        var platt = PlattScaling.Fit(scores, labels);

        Assert.InRange(platt.Slope, 1.9e-4, 2.1e-4);
        Assert.InRange(platt.Probability(1e6), 0.25, 0.29);
    }

    [Fact]
    public void A_score_that_points_the_wrong_way_gives_the_base_rate_not_a_falling_curve()
    {
        var platt = PlattScaling.Fit([1, 2, 3, 4], [true, true, false, false]);

        Assert.Equal(0, platt.Slope);
        Assert.Equal(0.5, platt.Probability(100), 6);
    }

    [Fact]
    public void A_weight_of_two_counts_as_the_row_given_twice()
    {
        Assert.Equal(
            PlattScaling.Fit([1, 2, 2, 3], [false, true, true, true]).Probability(2),
            PlattScaling.Fit([1, 2, 3], [false, true, true], [1, 2, 1]).Probability(2), 9);
        Assert.Equal(
            IsotonicRegression.Fit([1, 1, 2], [true, true, false]).Probability(1),
            IsotonicRegression.Fit([1, 2], [true, false], [2, 1]).Probability(1), 12);
    }

    [Fact]
    public void Nothing_to_calibrate_on_and_scores_that_are_not_finite_are_refused()
    {
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([], []));
        Assert.Throws<ArgumentException>(() => PlattScaling.Fit([], []));
        Assert.Throws<ArgumentException>(() => PlattScaling.Fit([double.NaN], [true]));
        Assert.Throws<ArgumentException>(() => VennAbers.Fit([double.PositiveInfinity], [true]));
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([1, 2], [true]));
    }

    private static double[] Weights(int count) => [.. Enumerable.Range(0, count).Select(i => 1.0 + (i % 3))];

    private static bool Rises(IEnumerable<double> values) => values.Zip(values.Skip(1)).All(pair => pair.Second >= pair.First - 1e-12);

    /// <summary>fit[i] is the greatest, over a up to i, of the least, over b from i, of the weighted mean of a..b.</summary>
    private static IEnumerable<double> MinMax(double[] values, double[] weights)
    {
        var (sums, totals) = (new double[values.Length + 1], new double[values.Length + 1]);
        for (var i = 0; i < values.Length; i++)
            (sums[i + 1], totals[i + 1]) = (sums[i] + (values[i] * weights[i]), totals[i] + weights[i]);
        return Enumerable.Range(0, values.Length).Select(i =>
            Enumerable.Range(0, i + 1).Max(a => Enumerable.Range(i, values.Length - i).Min(b => (sums[b + 1] - sums[a]) / (totals[b + 1] - totals[a]))));
    }
}
