using FraudWatch.Learning.Data;
using FraudWatch.Learning.Linear;

namespace FraudWatch.Learning.Tests.Linear;

public sealed class LogisticRegressionTests
{
    private static readonly LogisticRegressionOptions NearlyFree = new() { L2Penalty = 1e-6 };

    [Fact]
    public void One_binary_feature_gives_the_log_odds_of_its_two_by_two_table()
    {
        // 0: 30 of 100 positive, 1: 60 of 80 positive.
        double[] x = [.. Enumerable.Repeat(0.0, 100), .. Enumerable.Repeat(1.0, 80)];
        var y = Enumerable.Range(0, 180).Select(i => i < 30 || i is >= 100 and < 160).ToArray();

        var logOdds = LogisticRegression.Train(Draw.Matrix(x), y, NearlyFree).LogOdds(Draw.Matrix([0, 1]));

        Assert.Equal(Math.Log(30 / 70.0), logOdds[0], 5);
        Assert.Equal(Math.Log(60 / 20.0), logOdds[1], 5);
    }

    [Fact]
    public void Coefficients_that_made_the_data_are_found_again()
    {
        var draw = new Draw(1);
        var (a, b) = (draw.Many(20_000, d => d.Normal()), draw.Many(20_000, d => (3 * d.Normal()) + 5));
        var y = a.Select((_, i) => draw.Happens(1 / (1 + Math.Exp(-(-1 + (1.5 * a[i]) - (0.4 * (b[i] - 5))))))).ToArray();

        var model = LogisticRegression.Train(Draw.Matrix(a, b), y, NearlyFree);

        Assert.InRange(model.Coefficients[0] / model.Terms[0].Deviation, 1.42, 1.58);
        Assert.InRange(model.Coefficients[1] / model.Terms[1].Deviation, -0.43, -0.37);
    }

    [Fact]
    public void At_the_optimum_the_gradient_of_the_penalised_loss_is_zero()
    {
        var draw = new Draw(2);
        var x = Draw.Matrix(draw.Many(500, d => d.Normal()), draw.Many(500, d => d.Uniform()));
        var y = Enumerable.Range(0, 500).Select(i => draw.Happens(x.Column(0)[i] > 0 ? 0.8 : 0.3)).ToArray();
        var weights = draw.Many(500, d => d.Uniform());

        var model = LogisticRegression.Train(x, y, new LogisticRegressionOptions { L2Penalty = 3 }, weights);

        var p = model.Probabilities(x);
        for (var t = 0; t < model.Terms.Count; t++)
        {
            var (term, column) = (model.Terms[t], x.Column(model.Terms[t].Feature).ToArray());
            var pull = Enumerable.Range(0, 500).Sum(i => weights[i] * ((y[i] ? 1 : 0) - p[i]) * (column[i] - term.Mean) / term.Deviation);
            Assert.Equal(3 * model.Coefficients[t], pull, 4);
        }
    }

    [Fact]
    public void Missing_says_what_it_says_apart_from_the_value()
    {
        // Known values say nothing; a missing one is positive three times out of four.
        var draw = new Draw(3);
        var x = Enumerable.Range(0, 4_000).Select(i => i % 4 == 0 ? double.NaN : draw.Normal()).ToArray();
        var y = Enumerable.Range(0, 4_000).Select(i => draw.Happens(i % 4 == 0 ? 0.75 : 0.1)).ToArray();

        var p = LogisticRegression.Train(Draw.Matrix(x), y).Probabilities(Draw.Matrix([double.NaN, 0, 1]));

        Assert.InRange(p[0], 0.70, 0.80);
        Assert.InRange(p[1], 0.08, 0.12);
        Assert.InRange(p[2], 0.08, 0.12);
    }

    [Fact]
    public void Frequent_categories_have_a_coefficient_and_unseen_ones_count_as_none_of_them()
    {
        var draw = new Draw(4);
        var codes = Enumerable.Range(0, 3_000).Select(i => (float)(i % 3)).ToArray();
        var y = codes.Select(c => draw.Happens(c == 2 ? 0.8 : 0.2)).ToArray();
        Feature[] region = [new("region", FeatureKind.Categorical)];

        var model = LogisticRegression.Train(new FeatureMatrix(region, [codes]), y);
        var p = model.Probabilities(new FeatureMatrix(region, [[0, 1, 2, 9]]));

        Assert.Equal(3, model.Terms.Count);
        Assert.InRange(p[2], 0.77, 0.83);
        Assert.InRange(p[0], 0.17, 0.23);
        Assert.True(double.IsFinite(p[3]));
    }

    [Fact]
    public void Contributions_and_intercept_sum_to_the_log_odds()
    {
        var (x, y) = Wide(300, 6);
        var model = LogisticRegression.Train(x, y);
        var (logOdds, contributions) = (model.LogOdds(x), model.Contributions(x));

        for (var i = 0; i < x.RowCount; i++)
            Assert.Equal(logOdds[i], model.Intercept + contributions.AsSpan(i * 6, 6).ToArray().Sum(), 9);
    }

    [Fact]
    public void Separable_repeated_and_constant_columns_have_a_finite_answer()
    {
        double[] x = [1, 2, 3, 4];
        var model = LogisticRegression.Train(Draw.Matrix(x, x, [7, 7, 7, 7]), [false, false, true, true]);

        Assert.Equal(2, model.Terms.Count);
        Assert.Equal(model.Coefficients[0], model.Coefficients[1], 9);
        Assert.InRange(model.Probabilities(Draw.Matrix([4], [4], [7]))[0], 0.7, 0.999);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var (x, y) = Wide(1_000, 30);

        var one = LogisticRegression.Train(x, y, new LogisticRegressionOptions { NumberOfThreads = 1 });
        var four = LogisticRegression.Train(x, y, new LogisticRegressionOptions { NumberOfThreads = 4 });

        Assert.Equal(one.Coefficients.ToArray(), four.Coefficients.ToArray());
    }

    [Fact]
    public void One_class_other_features_and_no_penalty_are_refused()
    {
        var x = Draw.Matrix([1, 2]);

        Assert.Throws<ArgumentException>(() => LogisticRegression.Train(x, [true, true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.Train(x, [true, false], new LogisticRegressionOptions { L2Penalty = 0 }));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Train(x, [true, false]).LogOdds(new FeatureMatrix([new("other")], [[1]])));
    }

    private static (FeatureMatrix Rows, bool[] Labels) Wide(int rows, int columns)
    {
        var draw = new Draw(rows);
        var x = Draw.Matrix([.. Enumerable.Range(0, columns).Select(_ => draw.Many(rows, d => d.Normal()))]);
        return (x, [.. Enumerable.Range(0, rows).Select(i => draw.Happens(x.Column(0)[i] > 0 ? 0.9 : 0.2))]);
    }
}
