using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Learning.Tests.Trees;

public sealed class TrainingTests
{
    private static readonly FastTreeOptions Options = new() { NumberOfTrees = 8, BaggingExampleFraction = 0.7, FeatureFraction = 0.7 };

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes_with_any_number_of_threads()
    {
        // More rows than the blocks in which rows are split and gathered.
        var examples = Rows(20_000);

        var one = Bytes(BoostedTrees.Train(examples.X, examples.Y, default, Options with { NumberOfThreads = 1 }));

        Assert.All([2, 3, 7], threads => Assert.Equal(one, Bytes(BoostedTrees.Train(examples.X, examples.Y, default, Options with { NumberOfThreads = threads }))));
        Assert.NotEqual(one, Bytes(BoostedTrees.Train(examples.X, examples.Y, default, Options with { Seed = 2 })));
    }

    [Fact]
    public void The_order_of_the_examples_does_not_change_the_trees()
    {
        var examples = Rows(3000);
        var options = new FastTreeOptions { NumberOfTrees = 8 };
        int[] shuffled = [.. Enumerable.Range(0, 3000)];
        new Random(4).Shuffle(shuffled);

        var first = SavedTree.Of(BoostedTrees.Train(examples.X, examples.Y, default, options));
        var second = SavedTree.Of(BoostedTrees.Train(examples.X.Rows(shuffled), [.. shuffled.Select(i => examples.Y[i])], default, options));

        Assert.Equal(first.Select(tree => tree.Cover), second.Select(tree => tree.Cover));
        Assert.All(first.Zip(second), pair => Assert.All(pair.First.Value.Zip(pair.Second.Value), value => Assert.Equal(value.First, value.Second, tolerance: 1e-9)));
    }

    [Fact]
    public void Every_tree_is_reported_and_a_cancelled_training_ends()
    {
        var examples = Rows(500);
        using var cancellation = new CancellationTokenSource();
        var reports = new Reports(report =>
        {
            if (report.Trees == 3)
                cancellation.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => BoostedTrees.Train(
            examples.X, examples.Y, default, Options, new ValidationPart(examples.X, examples.Y), reports, cancellation.Token));

        Assert.Equal([1, 2, 3], reports.Seen.Select(report => report.Trees));
        Assert.True(reports.Seen[2].ValidationLoss < reports.Seen[0].ValidationLoss);
        Assert.All(reports.Seen, report => Assert.Equal(8, report.NumberOfTrees));
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_name()
    {
        (string Name, FastTreeOptions Options)[] wrong =
        [
            ("NumberOfTrees", Options with { NumberOfTrees = 0 }),
            ("NumberOfLeaves", Options with { NumberOfLeaves = 1 }),
            ("LearningRate", Options with { LearningRate = double.NaN }),
            ("MaximumBinCountPerFeature", Options with { MaximumBinCountPerFeature = 256 }),
            ("FeatureFraction", Options with { FeatureFraction = 0 }),
            ("L2Regularization", Options with { L2Regularization = -1 }),
            ("NumberOfThreads", Options with { NumberOfThreads = 0 }),
            ("EarlyStoppingRounds", Options with { EarlyStoppingRounds = 5 }),
            ("MonotoneConstraints", Options with { MonotoneConstraints = new Dictionary<string, Monotonicity> { ["unknown"] = Monotonicity.Increasing } }),
        ];
        var examples = Rows(50);

        Assert.All(wrong, pair => Assert.StartsWith(
            pair.Name, Assert.Throws<ArgumentException>(() => BoostedTrees.Train(examples.X, examples.Y, default, pair.Options)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_that_teach_nothing_are_refused_with_the_reason()
    {
        var x = new FeatureMatrix([new("a")], [[1, 2, 3]]);
        string Message(float[] y, float[] weights) => Assert.Throws<ArgumentException>(() => BoostedTrees.Train(x, y, weights, new FastTreeOptions())).Message;

        Assert.StartsWith("2 targets for 3 examples", Message([0, 1], []), StringComparison.Ordinal);
        Assert.StartsWith("All examples have label 1", Message([1, 1, 1], []), StringComparison.Ordinal);
        Assert.StartsWith("All examples have label 0", Message([0, 0, 1], [1, 1, 0]), StringComparison.Ordinal);
        Assert.StartsWith("Target 2 is 0.5", Message([0, 1, 0.5f], []), StringComparison.Ordinal);
        Assert.StartsWith("Weight 1 is -1", Message([0, 1, 0], [1, -1, 1]), StringComparison.Ordinal);
        Assert.StartsWith("All weights are 0", Message([0, 1, 0], [0, 0, 0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_with_other_features_is_not_scored()
    {
        var examples = Rows(50);
        var model = BoostedTrees.Train(examples.X, examples.Y, default, new FastTreeOptions { NumberOfTrees = 1 });

        var error = Assert.Throws<ArgumentException>(() => model.PredictMargin(examples.X.Columns([1, 0, 2, 3]), new double[50]));

        Assert.Equal("Feature 0 of the model is 'f0' (Numeric); the matrix has 'f1' (Numeric).", error.Message);
    }

    private static Examples Rows(int count) =>
        Examples.Uniform(count, 4, 1, (x, u) => Examples.Label((4 * x[0]) - (4 * x[1]) + (2 * x[2]), u)).WithMissing(0.1, 2);

    private static byte[] Bytes(BoostedTrees model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private sealed class Reports(Action<TrainingProgress> then) : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Seen { get; } = [];

        public void Report(TrainingProgress value)
        {
            Seen.Add(value);
            then(value);
        }
    }
}
