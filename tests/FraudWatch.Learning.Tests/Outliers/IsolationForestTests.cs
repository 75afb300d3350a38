using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Tests.Outliers;

public sealed class IsolationForestTests
{
    [Fact]
    public void Outliers_around_and_between_two_clusters_have_an_area_of_at_least_nine_tenths()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var (rows, labels) = Detectors.TwoClusters(seed);
            Assert.InRange(RankingMetrics.AreaUnderRoc(new IsolationForest().FitScore(rows), labels), 0.90, 1);
        }
    }

    [Fact]
    public void Two_rows_that_differ_are_isolated_by_one_cut_and_score_one_half()
    {
        // One cut, and the mean path of a tree of two rows is one: 2^-1.
        Assert.Equal([0.5, 0.5], new IsolationForest().FitScore(Draw.Matrix([1, 2])));
    }

    [Fact]
    public void Rows_that_are_all_alike_score_one_half()
    {
        // No cut is possible: every path has the mean length of the tree's rows.
        Assert.All(new IsolationForest().FitScore(Draw.Matrix([.. Enumerable.Repeat(new double[40], 2)])), score => Assert.Equal(0.5, score, 12));
    }

    [Fact]
    public void Three_rows_have_the_path_lengths_worked_out_by_hand()
    {
        // 0, 1 and 10: the first cut falls below 1 in a tenth of the trees and isolates 0, else it isolates 10. The expected
        // depths are 1.9, 2 and 1.1, and the mean path of three rows is 2 (1 + 1/2) - 4/3 = 5/3.
        var options = new IsolationForestOptions { NumberOfTrees = 4_000 };

        var scores = new IsolationForest(options).FitScore(Draw.Matrix([0, 1, 10]));

        Assert.Equal(Math.Pow(2, -1.9 / (5 / 3.0)), scores[0], 2);
        Assert.Equal(Math.Pow(2, -2 / (5 / 3.0)), scores[1], 2);
        Assert.Equal(Math.Pow(2, -1.1 / (5 / 3.0)), scores[2], 2);
    }

    [Fact]
    public void Another_seed_grows_another_forest_of_nearly_the_same_opinion()
    {
        var (rows, _) = Detectors.TwoClusters(seed: 1);
        var (one, two) = (new IsolationForest().FitScore(rows), new IsolationForest(new IsolationForestOptions { Seed = 2 }).FitScore(rows));

        Assert.NotEqual(one, two);
        Assert.InRange(one.Zip(two, (a, b) => Math.Abs(a - b)).Average(), 0, 0.03);
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IsolationForest(new IsolationForestOptions { NumberOfTrees = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IsolationForest(new IsolationForestOptions { SampleSize = 1 }));
        Assert.Throws<ArgumentException>(() => new IsolationForest().Fit(Draw.Matrix([1])));
    }
}
