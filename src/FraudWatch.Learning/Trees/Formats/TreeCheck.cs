using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Formats;

/// <summary>What scoring and explaining take for granted of a tree; one from a file must be shown to keep it.</summary>
internal static class TreeCheck
{
    /// <summary>What is wrong with the tree, or null.</summary>
    public static string? Fault(RegressionTree tree, IReadOnlyList<Feature> features)
    {
        if (tree.Nodes.Length == 0)
            return "it has no node";
        var parents = new int[tree.Nodes.Length];
        for (var i = 0; i < tree.Nodes.Length; i++)
        {
            if (NodeFault(tree, i, features, parents) is { } fault)
                return $"node {i} {fault}";
        }

        var orphan = Array.FindIndex(parents, 1, count => count != 1);
        return orphan < 0 ? null : $"node {orphan} has {parents[orphan]} parents";
    }

    private static string? NodeFault(RegressionTree tree, int index, IReadOnlyList<Feature> features, int[] parents)
    {
        var node = tree.Nodes[index];
        if (tree.Covers[index] < 1)
            return "covers no example";
        if (!double.IsFinite(tree.Values[index]) || !float.IsFinite(node.Threshold))
            return "has a number that is not finite";
        if (node.IsLeaf)
            return null;
        if (node.Feature >= features.Count)
            return $"splits on feature {node.Feature} of {features.Count}";
        if (node.Left <= index || node.Right <= index || node.Left >= parents.Length || node.Right >= parents.Length)
            return "has children that do not follow it";
        if ((node.CategorySet >= 0) != (features[node.Feature].Kind == FeatureKind.Categorical) || node.CategorySet >= tree.CategorySets.Length)
            return "splits a feature in a way that does not suit its kind";
        parents[node.Left]++;
        parents[node.Right]++;
        return null;
    }
}
