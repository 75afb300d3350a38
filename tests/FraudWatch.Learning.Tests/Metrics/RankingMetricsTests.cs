using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Tests.Metrics;

public sealed class RankingMetricsTests
{
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
    private static readonly bool[] Labels = [true, true, false, true, false, false, true, false];

    [Fact]
    public void Two_of_four_positives_in_the_first_two_are_recall_one_half_and_lift_two()
    {
        Assert.Equal(0.5, RankingMetrics.RecallAt(2, Scores, Labels), 12);
        Assert.Equal(2, RankingMetrics.LiftAt(2, Scores, Labels), 12);
        Assert.Equal(1, RankingMetrics.RecallAt(8, Scores, Labels), 12);
        Assert.Equal(1, RankingMetrics.LiftAt(8, Scores, Labels), 12);
    }

    [Fact]
    public void A_tie_across_the_cut_counts_with_its_mean()
    {
        Assert.Equal(0.5, RankingMetrics.RecallAt(1, [1, 1], [true, false]), 12);
        Assert.Equal(1, RankingMetrics.LiftAt(1, [1, 1], [true, false]), 12);
    }

    [Fact]
    public void The_best_cut_takes_the_first_four_and_an_F1_of_three_quarters()
    {
        var (threshold, f1) = RankingMetrics.BestF1(Scores, Labels);

        Assert.Equal(0.6, threshold);
        Assert.Equal(0.75, f1, 12);
        Assert.Equal(f1, ConfusionCounts.At(threshold, Scores, Labels).F1, 12);
    }

    [Fact]
    public void A_cut_counts_scores_equal_to_it_as_flagged()
    {
        var counts = ConfusionCounts.At(0.7, Scores, Labels);

        Assert.Equal(new ConfusionCounts(2, 1, 2, 3), counts);
        Assert.Equal(2 / 3.0, counts.Precision, 12);
        Assert.Equal(0.5, counts.Recall, 12);
        Assert.Equal(4 / 7.0, counts.F1, 12);
    }

    [Fact]
    public void Without_positives_there_is_no_recall_lift_or_F1()
    {
        Assert.Equal(double.NaN, RankingMetrics.RecallAt(1, [1, 2], [false, false]));
        Assert.Equal(double.NaN, RankingMetrics.LiftAt(1, [1, 2], [false, false]));
        Assert.Equal(double.NaN, RankingMetrics.BestF1([1, 2], [false, false]).F1);
    }
}
