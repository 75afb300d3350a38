using FraudWatch.Learning.Data;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Tests.Outliers;

/// <summary>ECOD, COPOD and the histogram score against values worked out by hand.</summary>
public sealed class TailDetectorTests
{
    // The first feature has its long tail on the right, the second is its mirror image.
    private static readonly FeatureMatrix FivePoints = Draw.Matrix([1, 2, 3, 4, 10], [5, 4, 3, 2, -4]);

    [Fact]
    public void Ecod_takes_the_greatest_of_left_right_and_long_tails()
    {
        var detector = new Ecod();

        var scores = detector.FitScore(FivePoints);

        double[] expected = [Math.Log(5), -Math.Log(0.4 * 0.8), -2 * Math.Log(0.6), -2 * Math.Log(0.4), 2 * Math.Log(5)];
        for (var i = 0; i < 5; i++)
            Assert.Equal(expected[i], scores[i], 12);
        var parts = detector.Contributions(FivePoints);
        Assert.Equal(Math.Log(5), parts[0], 12);
        Assert.Equal(0, parts[1], 12);
    }

    [Fact]
    public void Copod_takes_the_greater_of_the_long_tail_and_the_mean_of_both_in_each_feature()
    {
        var scores = new Copod().FitScore(FivePoints);

        double[] expected = [Math.Log(5), -Math.Log(0.4 * 0.8), -2 * Math.Log(0.6), -2 * Math.Log(0.4), 2 * Math.Log(5)];
        for (var i = 0; i < 5; i++)
            Assert.Equal(expected[i], scores[i], 12);
    }

    [Fact]
    public void Copod_judges_feature_by_feature_where_Ecod_judges_by_the_sum()
    {
        // 1 is the left end of a right-tailed feature, 10 the right end of another: no single sum of tails holds both.
        var rows = Draw.Matrix([1, 2, 3, 4, 10], [10, 2, 3, 4, 1]);

        Assert.Equal(Math.Log(5), new Ecod().FitScore(rows)[0], 12);
        Assert.Equal(1.5 * Math.Log(5), new Copod().FitScore(rows)[0], 12);
    }

    [Fact]
    public void The_histogram_score_is_the_log_of_the_relative_height()
    {
        var detector = new HistogramScore(new HistogramScoreOptions { NumberOfBins = 2 });

        detector.Fit(Draw.Matrix([0, 1, 1, 1, 2]));

        // [0, 1) holds 1 row, [1, 2] holds 4; beyond them half a row is assumed per mean width; missing is the mean.
        var scores = detector.Score(Draw.Matrix([0.5, 1, 2, 3, -1, double.NaN]));
        double[] expected = [Math.Log(4), 0, 0, Math.Log(8), Math.Log(8), Math.Log(4) / 5];
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], scores[i], 12);
    }

    [Fact]
    public void A_value_that_is_rare_in_the_middle_is_found_by_the_histogram_and_not_by_tails()
    {
        var draw = new Draw(1);
        double[] x = [.. Enumerable.Range(0, 400).Select(i => i == 0 ? 0 : draw.Normal() + (i % 2 == 0 ? 8 : -8))];

        var (histogram, tails) = (new HistogramScore().FitScore(Draw.Matrix(x)), new Ecod().FitScore(Draw.Matrix(x)));

        Assert.Equal(histogram.Max(), histogram[0]);
        Assert.True(tails.Count(score => score > tails[0]) > 200);
    }

    [Fact]
    public void Bins_of_equal_count_see_differences_among_small_amounts_that_equal_widths_do_not()
    {
        // Amounts of about 100, a few of about 300, and one of a million that stretches the range.
        var draw = new Draw(2);
        double[] x = [.. Enumerable.Range(0, 500).Select(i => i == 0 ? 1e6 : i < 10 ? 300 + (10 * draw.Uniform()) : 100 + (10 * draw.Uniform()))];

        var width = new HistogramScore().FitScore(Draw.Matrix(x));
        var count = new HistogramScore(new HistogramScoreOptions { EqualCount = true }).FitScore(Draw.Matrix(x));

        Assert.Equal(width[1], width[400], 12);

        // The last bin must hold its share of rows, so a few of the greatest ordinary amounts are in it too.
        Assert.True(count.Skip(10).Count(score => score >= count[1]) < 25);
    }
}
