using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class ConstraintTests
{
    private static readonly FastTreeOptions Deep = new() { NumberOfTrees = 40, NumberOfLeaves = 16, MinimumExampleCountPerLeaf = 5, LearningRate = 0.3 };

    [Theory]
    [InlineData(Monotonicity.Increasing)]
    [InlineData(Monotonicity.Decreasing)]
    public void A_monotone_feature_never_moves_the_margin_the_wrong_way(Monotonicity direction)
    {
        var sign = (int)direction;
        var examples = Wavy(sign);
        var constrained = Deep with { MonotoneConstraints = new Dictionary<string, Monotonicity> { ["f0"] = direction } };

        Assert.True(WorstStep(BoostedTrees.Train(examples.X, examples.Y, default, constrained), sign) >= 0);
        Assert.True(WorstStep(BoostedTrees.Train(examples.X, examples.Y, default, Deep), sign) < -0.1);
    }

    [Fact]
    public void No_leaf_holds_fewer_examples_and_no_tree_more_leaves_or_levels_than_allowed()
    {
        var examples = Wavy(1);
        var options = Deep with { MinimumExampleCountPerLeaf = 37, NumberOfLeaves = 9, MaximumTreeDepth = 4 };

        var trees = SavedTree.Of(BoostedTrees.Train(examples.X, examples.Y, default, options));

        Assert.All(trees, tree => Assert.All(tree.Leaves, leaf => Assert.True(tree.Cover[leaf] >= 37)));
        Assert.All(trees, tree => Assert.InRange(tree.Leaves.Count(), 2, 9));
        Assert.All(trees, tree => Assert.InRange(tree.Leaves.Max(tree.Depth), 1, 4));
    }

    [Fact]
    public void A_weight_of_two_is_worth_the_example_twice()
    {
        var examples = Wavy(1);
        var weights = Enumerable.Range(0, examples.Y.Length).Select(i => i % 3 == 0 ? 2f : 1f).ToArray();
        int[] twice = [.. Enumerable.Range(0, examples.Y.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
        var options = Deep with { MinimumExampleCountPerLeaf = 1, NumberOfTrees = 5 };

        var weighted = Margins(BoostedTrees.Train(examples.X, examples.Y, weights, options), examples.X);
        var repeated = Margins(BoostedTrees.Train(examples.X.Rows(twice), [.. twice.Select(i => examples.Y[i])], default, options), examples.X);

        Assert.All(weighted.Zip(repeated), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6));
    }

    [Fact]
    public void A_weight_of_zero_leaves_the_example_out()
    {
        var examples = Wavy(1);
        int[] kept = [.. Enumerable.Range(0, examples.Y.Length).Where(i => i % 2 == 0)];
        var weights = Enumerable.Range(0, examples.Y.Length).Select(i => i % 2 == 0 ? 1f : 0f).ToArray();
        var options = Deep with { NumberOfTrees = 5 };

        var weighted = Margins(BoostedTrees.Train(examples.X, examples.Y, weights, options), examples.X);
        var left = Margins(BoostedTrees.Train(examples.X.Rows(kept), [.. kept.Select(i => examples.Y[i])], default, options), examples.X);

        Assert.All(weighted.Zip(left), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-6));
    }

    [Fact]
    public void The_positive_class_weighs_what_is_asked_for()
    {
        var examples = Wavy(1);
        var weights = examples.Y.Select(y => y == 1 ? 3f : 1f).ToArray();

        var byOption = Margins(BoostedTrees.Train(examples.X, examples.Y, default, Deep with { PositiveClassWeight = 3 }), examples.X);
        var byWeights = Margins(BoostedTrees.Train(examples.X, examples.Y, weights, Deep), examples.X);

        Assert.Equal(byWeights, byOption);
    }

    /// <summary>Codes of 60 and 40 levels, so that every value has a bin, and labels that wave along the first.</summary>
    private static Examples Wavy(int sign)
    {
        var raw = Examples.Uniform(1500, 3, 7, (x, u) => Examples.Label((3 * sign * x[0]) + (2 * Math.Sin(25 * x[0])) + (2 * x[1]) - 2, u));
        var columns = Enumerable.Range(0, 3).Select(f => raw.X.Column(f).ToArray().Select(value => MathF.Floor(60 * value) / 60).ToArray()).ToArray();
        return raw with { X = new FeatureMatrix(raw.X.Features, columns) };
    }

    private static double WorstStep(BoostedTrees model, int sign)
    {
        var worst = double.PositiveInfinity;
        for (var other = 0; other < 20; other++)
        {
            var column = Enumerable.Range(0, 200).Select(i => i / 200f).ToArray();
            var fixedAt = Enumerable.Repeat(other / 20f, 200).ToArray();
            var margins = Margins(model, new FeatureMatrix(model.Features, [column, fixedAt, fixedAt]));
            worst = Math.Min(worst, margins.Zip(margins.Skip(1), (before, after) => sign * (after - before)).Min());
        }

        return worst;
    }

    private static double[] Margins(BoostedTrees model, FeatureMatrix x)
    {
        var margins = new double[x.RowCount];
        model.PredictMargin(x, margins);
        return margins;
    }
}
