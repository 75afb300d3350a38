using FraudWatch.Learning.Calibration;

namespace FraudWatch.Learning.Tests.Calibration;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(40, 1, 0.9)]
    [InlineData(40, 2, 0.9)]
    [InlineData(150, 2, 0.9)]
    [InlineData(600, 1, 0.9)]
    [InlineData(600, 2, 0.9)]
    [InlineData(300, 2, 0.95)]
    public void The_interval_holds_the_true_probability_as_often_as_it_says(int labels, double slope, double coverage)
    {
        var (hits, asked) = (0, 0);
        for (var city = 0; city < 40_000 / labels; city++)
        {
            var draw = new Draw(city);
            var scores = draw.Many(labels, d => d.Normal());
            var interval = MonotoneInterval.Fit(scores, [.. scores.Select(s => draw.Happens(Truth(s, slope)))], coverage);
            foreach (var score in draw.Many(15, d => d.Normal()))
            {
                var (lower, upper) = interval.At(score);
                hits += lower <= Truth(score, slope) && Truth(score, slope) <= upper ? 1 : 0;
                asked++;
            }
        }

        Assert.InRange((double)hits / asked, coverage - 0.03, coverage + 0.03);
    }

    [Theory]
    [InlineData(140, 0.05, 0.85, 0.82, 0.17)]
    [InlineData(140, 0.02, 0.95, 0.82, 0.14)]
    [InlineData(140, 0.05, 0.05, 0.8, 0.13)] // a score that says nothing anywhere, where the theory does not hold: short of nine in ten
    [InlineData(280, 0.03, 0.9, 0.82, 0.13)]
    public void Where_the_lower_scores_say_nothing_the_interval_holds_their_rate_too_and_stays_narrow(int labels, double honest, double cheat, double least, double widest)
    {
        var (hits, lowest, width) = (new List<bool>(), new List<bool>(), new List<double>());
        for (var city = 0; city < 42_000 / labels; city++)
        {
            var draw = new Draw(city);
            var scores = draw.Many(labels, d => d.Uniform());
            var interval = MonotoneInterval.Fit(scores, [.. scores.Select(s => draw.Happens(Rate(s)))]);
            foreach (var score in Enumerable.Range(0, 20).Select(i => (i + 0.5) / 20))
            {
                var (lower, upper) = interval.At(score);
                hits.Add(lower <= Rate(score) && Rate(score) <= upper);
                width.Add(upper - lower);
                if (score < 0.15)
                    lowest.Add(hits[^1]);
            }
        }

        Assert.InRange(hits.Average(hit => hit ? 1.0 : 0), 0.86, 0.96);
        Assert.InRange(lowest.Average(hit => hit ? 1.0 : 0), least, 1);
        Assert.InRange(width.Average(), 0, widest);

        double Rate(double score) => honest + ((cheat - honest) / (1 + Math.Exp((0.88 - score) * 40)));
    }

    [Fact]
    public void A_run_of_like_labels_at_an_end_proves_no_more_than_the_exact_binomial()
    {
        double[] scores = [.. Enumerable.Range(0, 40).Select(i => (double)i)];
        bool[] mixed = [.. scores.Select(score => score >= 35 || (score >= 30 && score % 2 == 0))];

        Assert.Equal(1 - Math.Pow(0.05, 1 / 40.0), MonotoneInterval.Fit(scores, [.. scores.Select(_ => false)]).At(0).Upper, 9);
        Assert.Equal(Math.Pow(0.05, 1 / 40.0), MonotoneInterval.Fit(scores, [.. scores.Select(_ => true)]).At(39).Lower, 9);
        Assert.Equal(1 - Math.Pow(0.05, 1 / 30.0), MonotoneInterval.Fit(scores, mixed).At(0).Upper, 9);
        Assert.Equal(Math.Pow(0.05, 1 / 6.0), MonotoneInterval.Fit(scores, mixed).At(39).Lower, 9);
    }

    [Fact]
    public void More_labels_make_the_interval_narrower()
    {
        var draw = new Draw(1);
        var scores = draw.Many(4_000, d => d.Normal());
        var labels = scores.Select(s => draw.Happens(Truth(s, 2))).ToArray();

        var few = MonotoneInterval.Fit(scores.AsSpan(0, 100), labels.AsSpan(0, 100)).At(0.5);
        var many = MonotoneInterval.Fit(scores, labels).At(0.5);

        Assert.True(many.Upper - many.Lower < 0.12);
        Assert.True(few.Upper - few.Lower > 2 * (many.Upper - many.Lower));
    }

    [Fact]
    public void Beyond_the_scores_seen_only_the_one_bound_that_order_gives_is_kept()
    {
        var interval = MonotoneInterval.Fit([1, 2, 3, 4, 5, 6, 7, 8], [false, false, false, false, true, true, true, true]);

        Assert.Equal(interval.At(8).Lower, interval.At(99).Lower);
        Assert.Equal(1, interval.At(99).Upper);
        Assert.Equal(0, interval.At(-99).Lower);
        Assert.Throws<ArgumentOutOfRangeException>(() => MonotoneInterval.Fit([1], [true], 0.5));
    }

    [Fact]
    public void Venn_Abers_equals_isotonic_regression_with_the_row_added_as_negative_and_as_positive()
    {
        var draw = new Draw(2);
        double[] scores = [.. Enumerable.Range(0, 60).Select(_ => (double)draw.Below(25))];
        bool[] labels = [.. scores.Select(s => draw.Happens(s / 25))];
        var venn = VennAbers.Fit(scores, labels);

        for (var score = -1.0; score <= 26; score += 0.5)
        {
            var (lower, upper) = venn.Interval(score);
            Assert.Equal(IsotonicRegression.Fit([.. scores, score], [.. labels, false]).Probability(score), lower, 9);
            Assert.Equal(IsotonicRegression.Fit([.. scores, score], [.. labels, true]).Probability(score), upper, 9);
            Assert.InRange(venn.Probability(score), lower, upper);
        }
    }

    [Fact]
    public void Of_each_class_nine_in_ten_keep_their_label_however_bad_the_score()
    {
        var draw = new Draw(3);
        bool[] labels = [.. Enumerable.Range(0, 6_000).Select(_ => draw.Happens(0.2))];
        double[] scores = [.. labels.Select(l => Math.Exp(draw.Normal()) + (l ? 0.7 : 0))];

        var conformal = ConformalPrediction.Fit(scores.AsSpan(0, 3_000), labels.AsSpan(0, 3_000));

        var kept = Enumerable.Range(3_000, 3_000).ToLookup(
            i => labels[i], i => conformal.Labels(scores[i]).HasFlag(labels[i] ? PossibleLabels.Positive : PossibleLabels.Negative));
        Assert.InRange(kept[true].Average(k => k ? 1.0 : 0), 0.87, 0.93);
        Assert.InRange(kept[false].Average(k => k ? 1.0 : 0), 0.87, 0.93);
    }

    [Fact]
    public void A_score_between_the_classes_is_left_open_and_one_like_neither_has_no_label()
    {
        double[] low = [.. Enumerable.Range(0, 40).Select(i => (double)i)];
        bool[] labels = [.. Enumerable.Repeat(false, 40), .. Enumerable.Repeat(true, 40)];

        var overlapping = ConformalPrediction.Fit([.. low, .. low.Select(s => s + 20)], labels);
        var apart = ConformalPrediction.Fit([.. low, .. low.Select(s => s + 200)], labels);

        Assert.Equal(PossibleLabels.Negative, overlapping.Labels(1));
        Assert.Equal(PossibleLabels.Either, overlapping.Labels(30));
        Assert.Equal(PossibleLabels.Positive, overlapping.Labels(55));
        Assert.Equal(PossibleLabels.None, apart.Labels(100));
        Assert.Equal(1 / 41.0, apart.PositiveP(100), 12);
    }

    private static double Truth(double score, double slope) => 1 / (1 + Math.Exp(1 - (slope * score)));
}
