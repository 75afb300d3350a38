using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees.Explaining;
using FraudWatch.Learning.Trees.Scoring;

namespace FraudWatch.Learning.Trees;

/// <summary>
/// Exact path-dependent Shapley values of trees (Lundberg, Erion and Lee 2018; Lundberg et al. 2020): what each feature of a row adds
/// to its margin, where an unknown feature follows the training examples down both sides. Computed through Owen's integral, see
/// <see cref="BlockExplanation"/>.
/// </summary>
public static class TreeShap
{
    private const int BlockRows = 64;

    /// <summary>Explains each row.</summary>
    /// <param name="model">The trees.</param>
    /// <param name="x">The features that the model was trained on, in that order.</param>
    /// <param name="threads">Most threads; null for one per processor. The result does not depend on it.</param>
    /// <param name="cancellation">Looked at before each block of rows.</param>
    /// <returns>
    /// Row by row, features + 1 numbers in the margin's unit: one for each feature, and last what the model says when nothing is
    /// known (the mean margin over its training examples). They sum to the row's margin.
    /// </returns>
    /// <exception cref="ArgumentException">Other features.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static double[] Explain(BoostedTrees model, FeatureMatrix x, int? threads = null, CancellationToken cancellation = default)
    {
        FeatureNames.Check(model.Features, x.Features);
        var trees = model.Trees.Select(tree => new TreeEdges(tree)).ToArray();
        var expected = model.StartingScore + model.Trees.Sum(ExpectedValue);
        var width = x.ColumnCount + 1;
        var result = new double[x.RowCount * width];
        new Workers(threads).RunBlocks(x.RowCount, BlockRows, (start, length) =>
            ExplainBlock(x, start, length, trees, expected, result.AsSpan(start * width, length * width)), cancellation);
        return result;
    }

    private static void ExplainBlock(FeatureMatrix x, int start, int length, TreeEdges[] trees, double expected, Span<double> result)
    {
        var values = new float[length * x.ColumnCount];
        RowBlock.Fill(x, start, length, values);
        var explanation = new BlockExplanation(length, x.ColumnCount, trees);
        foreach (var tree in trees)
            explanation.Add(tree, values);
        for (var row = 0; row < length; row++)
        {
            for (var feature = 0; feature < x.ColumnCount; feature++)
                result[(row * (x.ColumnCount + 1)) + feature] = explanation.Contribution(row, feature);
            result[(row * (x.ColumnCount + 1)) + x.ColumnCount] = expected;
        }
    }

    private static double ExpectedValue(RegressionTree tree)
    {
        var sum = 0.0;
        for (var node = 0; node < tree.Nodes.Length; node++)
            sum += tree.Values[node] * tree.Covers[node] / tree.Covers[0];
        return sum;
    }
}
