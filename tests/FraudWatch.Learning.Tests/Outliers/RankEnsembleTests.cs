using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Tests.Outliers;

public sealed class RankEnsembleTests
{
    [Fact]
    public void Ranks_are_shares_below_with_ties_half_and_do_not_care_for_units()
    {
        double[][] scores = [[1, 2, 3, 4], [1e6, 1e3, 1e3, 0]];

        Assert.Equal([(0.125 + 0.875) / 2, (0.375 + 0.5) / 2, (0.625 + 0.5) / 2, (0.875 + 0.125) / 2], RankEnsemble.OfScores(scores));
        Assert.Equal([0.875, 0.5, 0.625, 0.875], RankEnsemble.OfScores(scores, highest: 1));
    }

    [Fact]
    public void The_highest_rank_lets_one_detector_speak_for_what_the_others_do_not_see()
    {
        var draw = new Draw(1);
        double[] x = [.. Enumerable.Range(0, 500).Select(i => i < 4 ? 0.01 * draw.Normal() : draw.Normal() + (i % 2 == 0 ? 8 : -8))];
        bool[] labels = [.. Enumerable.Range(0, 500).Select(i => i < 4)];

        double Auc(int highest) => RankingMetrics.AreaUnderRoc(
            new RankEnsemble([new Ecod(), new Copod(), new HistogramScore()], highest).FitScore(Draw.Matrix(x)), labels);

        Assert.True(Auc(highest: 1) > 0.9);
        Assert.True(Auc(highest: 0) < Auc(highest: 1));
    }

    [Fact]
    public void New_rows_are_ranked_among_the_fitted_ones()
    {
        var ensemble = new RankEnsemble([new Ecod()]);
        ensemble.Fit(Draw.Matrix([1, 2, 3, 4, 5, 6, 7, 8, 9, 30]));

        Assert.Equal([1], ensemble.Score(Draw.Matrix([1_000])));
    }

    [Fact]
    public void No_members_and_unequal_lengths_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankEnsemble([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankEnsemble([new Ecod()], 2));
        Assert.Throws<ArgumentException>(() => RankEnsemble.OfScores([[1], [1, 2]]));
    }
}
