using System.Numerics;
using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class TreeShapTests
{
    [Fact]
    public void Contributions_are_the_Shapley_values_by_their_definition()
    {
        Feature[] features = [new("region", FeatureKind.Categorical), .. Enumerable.Range(1, 5).Select(i => new Feature($"f{i}"))];
        var examples = Examples.Of(1500, features, 1, (x, u) => Examples.Label((3 * Math.Sin(x[0])) + (8 * x[1] * x[2]) - (4 * x[3]) - 1, u)).WithMissing(0.15, 2);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 6, NumberOfLeaves = 24, MinimumExampleCountPerLeaf = 3 });
        var few = examples.X.Rows([.. Enumerable.Range(0, 25)]);

        AssertByDefinition(model, few, tolerance: 1e-10);
    }

    [Fact]
    public void A_path_over_more_features_than_fit_one_vector_is_explained_exactly()
    {
        var model = TreeFile.Load(TreeFile.Chain(18));
        var random = new Random(3);
        var columns = Enumerable.Range(0, 18).Select(f => new[] { 0f, f == 17 ? 1 : 0, random.Next(5) == 0 ? 1 : 0 }).ToArray();

        AssertByDefinition(model, new FeatureMatrix(model.Features, columns), tolerance: 1e-9);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Contributions_add_up_to_the_margin_and_do_not_depend_on_threads()
    {
        var examples = Examples.Uniform(3000, 12, 1, (x, u) => Examples.Label((5 * x[0]) - (5 * x[1]) + (6 * x[2] * x[3]) - 1, u)).WithMissing(0.1, 2);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 80, NumberOfLeaves = 31 });
        var margins = new double[3000];
        model.PredictMargin(examples.X, margins);

        var contributions = TreeShap.Explain(model, examples.X, threads: 1);

        for (var row = 0; row < margins.Length; row++)
            Assert.InRange(contributions.AsSpan(row * 13, 13).ToArray().Sum() - margins[row], -1e-9, 1e-9);
        Assert.Equal(contributions, TreeShap.Explain(model, examples.X, threads: 3));
    }

    [Fact]
    public void A_feature_that_no_tree_asks_for_contributes_nothing()
    {
        var x = new FeatureMatrix([new("used"), new("constant")], [[1, 2, 3, 4], [7, 7, 7, 7]]);
        var model = BoostedTrees.Train(x, [0, 0, 1, 1], default, new FastTreeOptions { NumberOfTrees = 3, MinimumExampleCountPerLeaf = 1 });

        var contributions = TreeShap.Explain(model, x);

        Assert.All(Enumerable.Range(0, 4), row => Assert.Equal(0, contributions[(row * 3) + 1]));
        Assert.True(contributions[0] < 0 && contributions[9] > 0);
    }

    [Fact]
    public void A_cancelled_explanation_ends()
    {
        var model = TreeFile.Load(TreeFile.Chain(3));
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            TreeShap.Explain(model, new FeatureMatrix(model.Features, [[1], [1], [1]]), cancellation: cancellation.Token));
    }

    private static void AssertByDefinition(BoostedTrees model, FeatureMatrix x, double tolerance)
    {
        var contributions = TreeShap.Explain(model, x);
        var trees = SavedTree.Of(model);
        for (var row = 0; row < x.RowCount; row++)
        {
            var values = Enumerable.Range(0, x.ColumnCount).Select(f => x.Column(f)[row]).ToArray();
            var expected = ByDefinition(set => model.StartingScore + trees.Sum(tree => tree.Expected(values, f => (set >> f & 1) != 0)), x.ColumnCount);
            for (var f = 0; f <= x.ColumnCount; f++)
                Assert.InRange(contributions[(row * (x.ColumnCount + 1)) + f] - expected[f], -tolerance, tolerance);
        }
    }

    /// <summary>Shapley (1953): a feature's mean gain over all orders in which features become known; last, the value of knowing none.</summary>
    private static double[] ByDefinition(Func<int, double> valueOf, int features)
    {
        var values = Enumerable.Range(0, 1 << features).Select(valueOf).ToArray();
        var weights = new double[features];
        for (var known = 0; known < features; known++)
            weights[known] = Enumerable.Range(1, known).Aggregate(1.0 / features, (weight, k) => weight * k / (features - k));
        var shapley = new double[features + 1];
        for (var f = 0; f < features; f++)
        {
            for (var set = 0; set < values.Length; set++)
            {
                if ((set >> f & 1) == 0)
                    shapley[f] += weights[BitOperations.PopCount((uint)set)] * (values[set | 1 << f] - values[set]);
            }
        }

        shapley[features] = values[0];
        return shapley;
    }
}
