namespace FraudWatch.Learning.Trees;

/// <summary>A grown tree: what it adds to the margin is the value of the leaf that a row falls into.</summary>
/// <param name="Nodes">The root first, children after their parents.</param>
/// <param name="Values">What a leaf adds; 0 for other nodes.</param>
/// <param name="Covers">Training examples that passed each node; 1 or more.</param>
/// <param name="CategorySets">The sets that nodes refer to.</param>
internal sealed record RegressionTree(TreeNode[] Nodes, double[] Values, int[] Covers, CategorySet[] CategorySets)
{
    /// <summary>Whether a value goes left at a node that is not a leaf.</summary>
    public bool GoesLeft(in TreeNode node, float value) => node.CategorySet < 0
        ? value <= node.Threshold || (node.MissingLeft && float.IsNaN(value))
        : CategorySets[node.CategorySet].Contains(value);
}
