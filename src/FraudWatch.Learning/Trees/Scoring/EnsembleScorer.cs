using System.Buffers;
using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Scoring;

/// <summary>
/// Adds up trees over rows. A block of rows is laid out row by row and taken through one tree after another, so that a tree's
/// nodes and the block stay in the fastest cache. Trees are added in their order: the sum does not depend on the blocks.
/// </summary>
internal static class EnsembleScorer
{
    private const int BlockRows = 256;

    /// <summary>Adds the value of each tree to each row's margin.</summary>
    public static void AddTo(double[] margins, FeatureMatrix x, IReadOnlyList<RegressionTree> trees, Workers workers)
    {
        var flat = trees.Select(FlatTree.From).ToArray();
        workers.RunBlocks(x.RowCount, BlockRows, (start, length) =>
        {
            var values = ArrayPool<float>.Shared.Rent(length * x.ColumnCount);
            Span<int> at = stackalloc int[BlockRows];
            RowBlock.Fill(x, start, length, values);
            for (var tree = 0; tree < flat.Length; tree++)
            {
                if (flat[tree] is { } fast)
                    fast.AddTo(values, x.ColumnCount, margins.AsSpan(start, length), at);
                else
                    AddTree(trees[tree], values, x.ColumnCount, margins.AsSpan(start, length));
            }

            ArrayPool<float>.Shared.Return(values);
        });
    }

    private static void AddTree(RegressionTree tree, ReadOnlySpan<float> values, int columns, Span<double> margins)
    {
        for (var row = 0; row < margins.Length; row++)
            margins[row] += tree.Values[Leaf(tree, values.Slice(row * columns, columns))];
    }

    private static int Leaf(RegressionTree tree, ReadOnlySpan<float> row)
    {
        var nodes = tree.Nodes;
        var index = 0;
        while (true)
        {
            ref readonly var node = ref nodes[index];
            if (node.IsLeaf)
                return index;
            index = tree.GoesLeft(node, row[node.Feature]) ? node.Left : node.Right;
        }
    }
}
