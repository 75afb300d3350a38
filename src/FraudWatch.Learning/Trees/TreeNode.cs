namespace FraudWatch.Learning.Trees;

/// <summary>One node of a tree. Children always have greater numbers than their parent.</summary>
/// <param name="Feature">The feature that decides; -1 in a leaf.</param>
/// <param name="Threshold">Numeric: values up to this one go left. Categorical: 0.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Left">Node on the left.</param>
/// <param name="Right">Node on the right.</param>
/// <param name="CategorySet">Number of the set of categories that go left; -1 unless categorical.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, bool MissingLeft, int Left, int Right, int CategorySet)
{
    /// <summary>A node without children.</summary>
    public static readonly TreeNode Leaf = new(-1, 0, false, 0, 0, -1);

    public bool IsLeaf => Feature < 0;
}
