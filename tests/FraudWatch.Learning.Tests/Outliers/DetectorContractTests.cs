using FraudWatch.Learning.Data;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Tests.Outliers;

public sealed class DetectorContractTests
{
    public static TheoryData<string> Names => new(Detectors.Names);

    public static TheoryData<string> Explained => new(Detectors.Names.Where(name => Detectors.Create(name) is IExplainedDetector));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_off_in_half_their_features_rank_above_the_others(string name)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var (rows, labels) = Detectors.OneCluster(seed);
            Assert.InRange(RankingMetrics.AreaUnderRoc(Detectors.Create(name).FitScore(rows), labels), 0.97, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_quarter_of_values_missing_costs_little(string name)
    {
        var (rows, labels) = Detectors.OneCluster(seed: 4, missing: 0.25);

        Assert.InRange(RankingMetrics.AreaUnderRoc(Detectors.Create(name).FitScore(rows), labels), 0.90, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_of_nothing_but_missing_values_is_neither_accused_nor_excused(string name)
    {
        var (rows, _) = Detectors.OneCluster(seed: 5);
        var detector = Detectors.Create(name);
        var known = detector.FitScore(rows);

        var score = detector.Score(Draw.Matrix([.. Enumerable.Repeat(new[] { double.NaN }, 6)]))[0];

        Assert.InRange((double)known.Count(k => k < score) / known.Length, 0.2, 0.8);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_number_of_threads_changes_no_bit(string name)
    {
        var (rows, _) = Detectors.OneCluster(seed: 6, missing: 0.1);

        Assert.Equal(Detectors.Create(name, threads: 1).FitScore(rows), Detectors.Create(name, threads: 4).FitScore(rows));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_beyond_all_that_was_fitted_score_highest_and_stay_finite(string name)
    {
        var (rows, _) = Detectors.OneCluster(seed: 7);
        var detector = Detectors.Create(name);
        var known = detector.FitScore(rows);

        var far = detector.Score(Draw.Matrix([.. Enumerable.Repeat(new[] { 1e9 }, 6)]))[0];

        Assert.True(double.IsFinite(far) && far >= known.Max());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rare_category_ranks_above_frequent_ones_whatever_its_code(string name)
    {
        // Codes 0, 5 and 9; 5 is rare although it lies in the middle.
        Feature[] kind = [new("kind", FeatureKind.Categorical)];
        float[] codes = [.. Enumerable.Range(0, 300).Select(i => i < 6 ? 5f : i % 2 * 9)];
        var scores = Detectors.Create(name).FitScore(new FeatureMatrix(kind, [codes]));

        Assert.True(scores.Take(6).Min() > scores.Skip(6).Max());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_that_are_constant_or_empty_change_no_ranking_to_nonsense(string name)
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
        var rows = Draw.Matrix(x, [.. Enumerable.Repeat(7.0, 10)], [.. Enumerable.Repeat(double.NaN, 10)]);

        var scores = Detectors.Create(name).FitScore(rows);

        Assert.All(scores, score => Assert.True(double.IsFinite(score)));
        Assert.Equal(scores.Max(), scores[9]);
    }

    [Theory]
    [MemberData(nameof(Explained))]
    public void Contributions_of_a_row_sum_to_its_score(string name)
    {
        var (rows, _) = Detectors.OneCluster(seed: 8, missing: 0.1);
        var detector = (IExplainedDetector)Detectors.Create(name);
        var scores = detector.FitScore(rows);
        var contributions = detector.Contributions(rows);

        for (var i = 0; i < scores.Length; i++)
            Assert.Equal(scores[i], contributions.AsSpan(i * 6, 6).ToArray().Sum(), 9);
    }

    [Theory]
    [MemberData(nameof(Explained))]
    public void The_order_of_the_fitted_rows_does_not_matter(string name)
    {
        var (rows, _) = Detectors.OneCluster(seed: 9, missing: 0.1);
        var (straight, shuffled) = (Detectors.Create(name), Detectors.Create(name));
        var order = Enumerable.Range(0, rows.RowCount).ToArray();
        new Random(1).Shuffle(order);
        straight.Fit(rows);
        shuffled.Fit(rows.Rows(order));

        Assert.Equal(straight.Score(rows), shuffled.Score(rows));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Asking_before_the_fit_with_other_features_or_when_cancelled_is_refused(string name)
    {
        var (rows, _) = Detectors.OneCluster(seed: 10);
        var detector = Detectors.Create(name);

        Assert.Throws<InvalidOperationException>(() => detector.Score(rows));
        Assert.Throws<ArgumentException>(() => detector.Fit(new FeatureMatrix([], [])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Detectors.Create(name, threads: 0).Fit(rows));
        Assert.ThrowsAny<OperationCanceledException>(() => detector.Fit(rows, new CancellationToken(canceled: true)));
        detector.Fit(rows);
        Assert.Throws<ArgumentException>(() => detector.Score(rows.Columns([1, 0, 2, 3, 4, 5])));
        Assert.ThrowsAny<OperationCanceledException>(() => detector.Score(rows, new CancellationToken(canceled: true)));
    }
}
