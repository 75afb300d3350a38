using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>One tree in flat arrays, root first; the right child follows the left one.</summary>
/// <param name="Feature">Feature of each node's split, -1 in a leaf.</param>
/// <param name="Threshold">Values below it go left.</param>
/// <param name="Left">Number of the left child.</param>
/// <param name="LeftShare">Share of the node's known values that went left.</param>
/// <param name="Length">In a leaf: its depth, and the mean depth that its rows would still have had.</param>
internal sealed record IsolationTree(int[] Feature, float[] Threshold, int[] Left, double[] LeftShare, double[] Length)
{
    /// <summary>
    /// Length of a row's path. Where its value is missing both ways are gone, weighted by how many known values went each way:
    /// the mean length over what the value could have been.
    /// </summary>
    public double PathLength(float[][] columns, int row, int node = 0)
    {
        while (Feature[node] >= 0)
        {
            var value = columns[Feature[node]][row];
            if (float.IsNaN(value))
            {
                return (LeftShare[node] * PathLength(columns, row, Left[node]))
                    + ((1 - LeftShare[node]) * PathLength(columns, row, Left[node] + 1));
            }

            node = Left[node] + (value < Threshold[node] ? 0 : 1);
        }

        return Length[node];
    }

    /// <summary>
    /// Mean depth of a row in a tree of n rows, that of an unsuccessful search in a binary search tree: 2 H(n - 1) - 2 (n - 1) / n
    /// with H the harmonic number (equation 1 of the paper, which approximates H).
    /// </summary>
    public static double MeanPathLength(int rows)
    {
        double harmonic = 0;
        for (var i = 1; i < rows; i++)
            harmonic += 1.0 / i;
        return rows < 2 ? 0 : (2 * harmonic) - (2.0 * (rows - 1) / rows);
    }

    public void Write(ModelWriter writer)
    {
        writer.Write("feature", Feature);
        writer.Write("threshold", Threshold);
        writer.Write("left", Left);
        writer.Write("leftShare", LeftShare);
        writer.Write("length", Length);
    }

    public static IsolationTree Read(ModelReader reader, int features)
    {
        var tree = new IsolationTree(
            reader.Int32s("feature"), reader.Singles("threshold"), reader.Int32s("left"), reader.Doubles("leftShare"), reader.Doubles("length"));
        var nodes = tree.Feature.Length;
        ModelReader.Require(nodes > 0 && tree.Threshold.Length == nodes && tree.Left.Length == nodes
            && tree.LeftShare.Length == nodes && tree.Length.Length == nodes);

        // Children come after their parent, so that no path runs in a circle.
        for (var node = 0; node < nodes; node++)
            ModelReader.Require(tree.Feature[node] < features && (tree.Feature[node] < 0 || (tree.Left[node] > node && tree.Left[node] + 1 < nodes)));
        return tree;
    }
}
