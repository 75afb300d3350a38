using FraudWatch.Learning.Data;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class QualityTests
{
    private static readonly FastTreeOptions Quick = new() { NumberOfTrees = 60, NumberOfLeaves = 8, LearningRate = 0.15, MinimumExampleCountPerLeaf = 20 };

    [Fact]
    public void A_curved_rule_is_ranked_nearly_as_well_as_by_the_rule_itself()
    {
        static double LogOdds(double[] x) => (6 * Math.Sin(6 * x[0])) + (8 * (x[1] - 0.5) * (x[1] - 0.5)) - (4 * x[2]) + 1;
        var (train, test) = (Labelled(LogOdds, 1), Labelled(LogOdds, 2));
        var best = Enumerable.Range(0, test.Y.Length).Select(i => LogOdds([test.X.Column(0)[i], test.X.Column(1)[i], test.X.Column(2)[i]])).ToArray();

        var auc = Auc(BoostedTrees.Train(train.X, train.Y, default, Quick), test);

        Assert.InRange(auc, RankingMetrics.AreaUnderRoc(best, test.Labels) - 0.015, 1);
    }

    [Fact]
    public void A_curved_surface_is_followed_to_a_tenth_of_its_variance()
    {
        // The first of Friedman's test functions (1991), noise of variance 1 in a total of 25.
        static double Friedman(double[] x, double u) => (10 * Math.Sin(Math.PI * x[0] * x[1])) + (20 * Math.Pow(x[2] - 0.5, 2))
            + (10 * x[3]) + (5 * x[4]) + ((u - 0.5) * Math.Sqrt(12));
        var (train, test) = (Examples.Uniform(4000, 10, 1, Friedman), Examples.Uniform(2000, 10, 2, Friedman));
        var predicted = new double[test.Y.Length];

        BoostedTrees.Train(train.X, train.Y, default, Quick with { Objective = Objective.SquaredError, NumberOfTrees = 150 }).PredictMargin(test.X, predicted);

        var mean = test.Y.Average();
        var unexplained = test.Y.Zip(predicted).Sum(pair => Math.Pow(pair.First - pair.Second, 2)) / test.Y.Sum(y => Math.Pow(y - mean, 2));
        Assert.InRange(unexplained, 0, 0.1);
    }

    [Fact]
    public void A_value_that_is_missing_for_a_reason_tells_the_reason()
    {
        var examples = Examples.Uniform(4000, 3, 1, (x, u) => Examples.Label(x[0] > 0.7 ? 2 : -2, u));
        var hidden = examples.X.Column(0).ToArray().Select(value => value > 0.7 ? float.NaN : 0.5f).ToArray();
        var x = new FeatureMatrix(examples.X.Features, [hidden, examples.X.Column(1).ToArray(), examples.X.Column(2).ToArray()]);

        Assert.InRange(Auc(BoostedTrees.Train(x, examples.Y, default, Quick with { NumberOfTrees = 5 }), new Examples(x, examples.Y)), 0.84, 1);
    }

    [Fact]
    public void Categories_without_order_are_told_apart_by_few_splits()
    {
        Feature[] features = [new("region", FeatureKind.Categorical), new("noise")];
        static double LogOdds(double[] x) => ((int)x[0] * 7 % 20) < 8 ? 2 : -2; // every other code or so: no threshold separates them
        var train = Examples.Of(4000, features, 1, (x, u) => Examples.Label(LogOdds(x), u));
        var test = Examples.Of(4000, features, 2, (x, u) => Examples.Label(LogOdds(x), u));
        var one = Quick with { NumberOfTrees = 1, NumberOfLeaves = 2 };
        var numeric = new FeatureMatrix([new("region"), new("noise")], [train.X.Column(0).ToArray(), train.X.Column(1).ToArray()]);
        var numericTest = new FeatureMatrix(numeric.Features, [test.X.Column(0).ToArray(), test.X.Column(1).ToArray()]);

        Assert.InRange(Auc(BoostedTrees.Train(train.X, train.Y, default, one), test), 0.86, 1);
        Assert.InRange(Auc(BoostedTrees.Train(numeric, train.Y, default, one), test with { X = numericTest }), 0, 0.7);
    }

    [Fact]
    public void Early_stopping_keeps_the_trees_that_serve_unseen_examples_best()
    {
        static double Noisy(double[] x, double u) => Examples.Label(3 * (x[0] - 0.5), u);
        var (train, validation, test) = (Examples.Uniform(600, 8, 1, Noisy), Examples.Uniform(600, 8, 2, Noisy), Examples.Uniform(4000, 8, 3, Noisy));
        var greedy = Quick with { NumberOfTrees = 300, LearningRate = 0.3, MinimumExampleCountPerLeaf = 5 };

        var all = BoostedTrees.Train(train.X, train.Y, default, greedy);
        var stopped = BoostedTrees.Train(train.X, train.Y, default, greedy with { EarlyStoppingRounds = 20 }, new ValidationPart(validation.X, validation.Y));

        Assert.InRange(stopped.TreeCount, 1, 100);
        Assert.True(LogLoss(stopped, test) < LogLoss(all, test) - 0.1);
    }

    [Fact]
    public void Bags_and_shares_of_features_change_the_trees_but_keep_their_quality()
    {
        static double LogOdds(double[] x) => (6 * x[0]) - (6 * x[1]);
        var (train, test) = (Labelled(LogOdds, 1), Labelled(LogOdds, 2));
        var options = Quick with { BaggingExampleFraction = 0.5, BaggingSize = 2, FeatureFraction = 0.6 };

        var whole = BoostedTrees.Train(train.X, train.Y, default, Quick);
        var sampled = BoostedTrees.Train(train.X, train.Y, default, options);

        Assert.InRange(Auc(sampled, test), Auc(whole, test) - 0.01, 1);
        Assert.NotEqual(Margins(whole, test.X), Margins(sampled, test.X));
    }

    private static Examples Labelled(Func<double[], double> logOdds, int seed) =>
        Examples.Uniform(4000, 5, seed, (x, u) => Examples.Label(logOdds(x), u));

    private static double Auc(BoostedTrees model, Examples test) => RankingMetrics.AreaUnderRoc(Margins(model, test.X), test.Labels);

    private static double LogLoss(BoostedTrees model, Examples test) => Margins(model, test.X)
        .Zip(test.Labels, (margin, label) => Math.Log(1 + Math.Exp(label ? -margin : margin))).Average();

    private static double[] Margins(BoostedTrees model, FeatureMatrix x)
    {
        var margins = new double[x.RowCount];
        model.PredictMargin(x, margins);
        return margins;
    }
}
