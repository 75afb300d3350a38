using FraudWatch.Learning.Trees.Binning;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// Grows one tree after another on the same rows, leaf by leaf: the leaf whose split gains most is split next (best-first growth,
/// Shi 2007; histograms as in Ke et al. 2017).
/// </summary>
internal sealed class TreeGrower(BinnedMatrix data, GrowthRules rules, Workers workers)
{
    private readonly SplitSearch _search = new(data, workers);
    private readonly RowPartition _partition = new(data.RowCount, workers);
    private readonly List<GrowingLeaf> _leaves = [];
    private readonly List<double> _leafValues = [];

    /// <summary>Grows a tree.</summary>
    /// <param name="derivatives">Of each row, at the scores so far.</param>
    /// <param name="features">Which features may be used.</param>
    /// <param name="cancellation">Looked at before each split.</param>
    public RegressionTree Grow(Derivatives derivatives, bool[] features, CancellationToken cancellation)
    {
        var draft = new TreeDraft(data);
        _search.Use(features);
        _partition.Reset();
        _leaves.Clear();
        _leafValues.Clear();
        var context = new LeafContext(derivatives.Total, derivatives.Scale, double.NegativeInfinity, double.PositiveInfinity, rules);
        var root = Plant(draft, 0, 0, data.RowCount, context);
        if (root.MaySplit)
            _search.Search(root, derivatives.Pairs);
        while (_leaves.Count < rules.Options.NumberOfLeaves && MostGaining() is { } index)
        {
            cancellation.ThrowIfCancellationRequested();
            Split(draft, index, derivatives);
        }

        foreach (var leaf in _leaves)
            _search.Release(leaf);
        return draft.Finish();
    }

    /// <summary>Adds to each row's score the value of the leaf where the last tree put it.</summary>
    public void AddTo(double[] scores) => workers.Run(_leaves.Count, i =>
    {
        var value = _leafValues[i];
        foreach (var row in _partition.Rows(_leaves[i].Start, _leaves[i].RowCount))
            scores[row] += value;
    });

    private GrowingLeaf Plant(TreeDraft draft, int depth, int start, int rows, LeafContext context)
    {
        var value = rules.Options.LearningRate * context.Value(context.Sums);
        var leaf = new GrowingLeaf(draft.AddLeaf(value, context.Scale.Count(context.Sums)), depth, start, rows, context);
        _leaves.Add(leaf);
        _leafValues.Add(value);
        return leaf;
    }

    private int? MostGaining()
    {
        int? best = null;
        for (var i = 0; i < _leaves.Count; i++)
        {
            if (_leaves[i].Best.Exists && (best is null || _leaves[i].Best.Gain > _leaves[best.Value].Best.Gain))
                best = i;
        }

        return best;
    }

    private void Split(TreeDraft draft, int index, Derivatives derivatives)
    {
        var parent = _leaves[index];
        var split = parent.Best;
        _leaves.RemoveAt(index);
        _leafValues.RemoveAt(index);
        var (group, lane) = Math.DivRem(split.Feature, BinnedMatrix.GroupSize);
        var leftRows = _partition.Split(parent.Start, parent.RowCount, data.Group(group), 8 * lane, split.Left);
        var (leftContext, rightContext) = Contexts(parent.Context, split);
        var left = Plant(draft, parent.Depth + 1, parent.Start, leftRows, leftContext);
        var right = Plant(draft, parent.Depth + 1, parent.Start + leftRows, parent.RowCount - leftRows, rightContext);
        draft.SplitLeaf(parent.Node, split, left.Node, right.Node);
        SearchChildren(parent, left, right, derivatives);
    }

    private void SearchChildren(GrowingLeaf parent, GrowingLeaf left, GrowingLeaf right, Derivatives derivatives)
    {
        var (small, large) = left.RowCount <= right.RowCount ? (left, right) : (right, left);
        if (_leaves.Count == rules.Options.NumberOfLeaves || (!small.MaySplit && !large.MaySplit) || parent.Histogram is not { } histogram)
        {
            _search.Release(parent);
            return;
        }

        parent.Histogram = null;
        _search.Search(small, large, histogram, _partition, derivatives.Pairs);
    }

    /// <summary>The children's sums, and bounds that keep each side of a monotone split on its side of the middle.</summary>
    private (LeafContext Left, LeafContext Right) Contexts(LeafContext parent, Split split)
    {
        var left = parent with { Sums = split.LeftSums };
        var right = parent with { Sums = parent.Sums - split.LeftSums };
        var middle = (left.Value(left.Sums) + right.Value(right.Sums)) / 2;
        return rules.Directions[split.Feature] switch
        {
            > 0 => (left with { Upper = middle }, right with { Lower = middle }),
            < 0 => (left with { Lower = middle }, right with { Upper = middle }),
            _ => (left, right),
        };
    }
}
