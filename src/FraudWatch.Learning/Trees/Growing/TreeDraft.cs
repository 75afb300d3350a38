using FraudWatch.Learning.Trees.Binning;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>The nodes of a tree that is being grown.</summary>
internal sealed class TreeDraft(BinnedMatrix data)
{
    private readonly List<TreeNode> _nodes = [];
    private readonly List<double> _values = [];
    private readonly List<int> _covers = [];
    private readonly List<CategorySet> _sets = [];

    /// <summary>Adds a leaf and returns its number.</summary>
    public int AddLeaf(double value, int cover)
    {
        _nodes.Add(TreeNode.Leaf);
        _values.Add(value);
        _covers.Add(cover);
        return _nodes.Count - 1;
    }

    /// <summary>Makes a leaf decide between two others.</summary>
    public void SplitLeaf(int node, Split split, int left, int right)
    {
        _values[node] = 0;
        _nodes[node] = data.Bins[split.Feature] switch
        {
            NumericBins bins => new TreeNode(split.Feature, bins.UpperBound(split.LastBin), split.MissingLeft, left, right, -1),
            CategoryBins bins => new TreeNode(split.Feature, 0, split.MissingLeft, left, right, AddSet(bins, split.Left)),
            _ => throw new InvalidOperationException($"Feature {split.Feature} has bins that cannot be split."),
        };
    }

    public RegressionTree Finish() => new([.. _nodes], [.. _values], [.. _covers], [.. _sets]);

    private int AddSet(CategoryBins bins, BinSet left)
    {
        _sets.Add(new CategorySet([.. Enumerable.Range(0, bins.Count).Where(left.Contains).Select(bins.Category)]));
        return _sets.Count - 1;
    }
}
