using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(FeatureKind.Numeric)]
    [InlineData(FeatureKind.Categorical)]
    public void A_margin_is_the_starting_score_and_one_leaf_of_each_tree(FeatureKind kind)
    {
        var examples = Mixed(kind).WithMissing(0.2, 5);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 20 });
        var trees = SavedTree.Of(model);
        var margins = new double[examples.Y.Length];

        model.PredictMargin(examples.X, margins);

        for (var row = 0; row < margins.Length; row++)
        {
            var values = Enumerable.Range(0, 3).Select(f => examples.X.Column(f)[row]).ToArray();
            Assert.Equal(model.StartingScore + trees.Sum(tree => tree.Expected(values, _ => true)), margins[row], tolerance: 1e-12);
        }
    }

    [Fact]
    public void A_value_on_the_threshold_goes_left_and_the_next_float_goes_right()
    {
        var x = new FeatureMatrix([new("a")], [[1, 1, 1, 3, 3, 3]]);
        var model = BoostedTrees.Train(x, [0, 0, 1, 1, 1, 0], default, new FastTreeOptions { NumberOfTrees = 1, MinimumExampleCountPerLeaf = 1, NumberOfLeaves = 2 });
        var margins = new double[4];

        model.PredictMargin(new FeatureMatrix([new("a")], [[2, MathF.BitIncrement(2), -1e30f, 1e30f]]), margins);

        Assert.Equal([margins[2], margins[3], margins[2], margins[3]], margins);
        Assert.True(margins[0] < margins[1]);
    }

    [Fact]
    public void A_category_that_training_never_saw_is_taken_as_missing()
    {
        var examples = Mixed(FeatureKind.Categorical);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 20 });
        var margins = new double[3];

        model.PredictMargin(new FeatureMatrix(examples.X.Features, [[777, float.NaN, 3], [0.3f, 0.3f, 0.3f], [0.6f, 0.6f, 0.6f]]), margins);

        Assert.Equal(margins[1], margins[0]);
        Assert.NotEqual(margins[1], margins[2]);
    }

    [Fact]
    public void Where_nothing_was_missing_in_training_a_missing_value_goes_with_the_greater_part()
    {
        var x = new FeatureMatrix([new("a")], [[1, 2, 2, 2, 2, 2]]);
        var model = BoostedTrees.Train(x, [1, 0, 0, 0, 0, 0], default, new FastTreeOptions { NumberOfTrees = 1, MinimumExampleCountPerLeaf = 1 });
        var margins = new double[3];

        model.PredictMargin(new FeatureMatrix([new("a")], [[float.NaN, 1, 2]]), margins);

        Assert.Equal(margins[2], margins[0]);
        Assert.True(margins[1] > margins[0]);
    }

    [Fact]
    public void A_probability_is_the_margin_on_the_other_scale()
    {
        var examples = Mixed(FeatureKind.Numeric);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 5 });
        var (margins, probabilities) = (new double[examples.Y.Length], new double[examples.Y.Length]);

        model.PredictMargin(examples.X, margins);
        model.PredictProbability(examples.X, probabilities);

        Assert.All(margins.Zip(probabilities), pair => Assert.Equal(pair.First, Math.Log(pair.Second / (1 - pair.Second)), tolerance: 1e-9));
    }

    private static Examples Mixed(FeatureKind first) => Examples.Of(
        800, [new("first", first), new("b"), new("c")], 3, (x, u) => Examples.Label((Math.Sin(3 * x[0]) * 3) + (2 * x[1]) - (2 * x[2]), u));
}
