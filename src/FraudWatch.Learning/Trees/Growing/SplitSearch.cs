using FraudWatch.Learning.Trees.Binning;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// Makes histograms and searches them, group of features by group, side by side. Of two siblings only the smaller is added up;
/// the other's histogram is what remains of their parent's.
/// </summary>
internal sealed class SplitSearch(BinnedMatrix data, Workers workers)
{
    private const int GatherBlock = 16_384;

    private readonly HistogramPool _pool = new(data.CellCount);
    private readonly long[] _gathered = new long[2 * data.RowCount];
    private readonly Split[] _small = new Split[data.Bins.Count];
    private readonly Split[] _large = new Split[data.Bins.Count];

    private int[] _groups = [];
    private bool[] _used = [];

    /// <summary>From now on only these features split.</summary>
    public void Use(bool[] features)
    {
        _used = features;
        _groups = [.. Enumerable.Range(0, data.GroupCount).Where(group => Features(group).Any(feature => features[feature]))];
    }

    /// <summary>Searches the root, which holds all rows.</summary>
    public void Search(GrowingLeaf root, long[] pairs)
    {
        var histogram = root.Histogram = _pool.Rent();
        workers.Run(_groups.Length, i =>
        {
            var group = _groups[i];
            histogram.AsSpan(Longs(group)).Clear();
            Histogram.AddAll(histogram, FirstCells(group), data.Group(group), pairs);
            FindSplits(group, histogram, root.Context, _small);
        });
        root.Best = BestOf(_small);
    }

    /// <summary>Searches two siblings, given their parent's histogram, which becomes the larger's.</summary>
    public void Search(GrowingLeaf small, GrowingLeaf large, long[] parent, RowPartition partition, long[] pairs)
    {
        Gather(partition, small, pairs);
        var histogram = _pool.Rent();
        workers.Run(_groups.Length, i =>
        {
            var group = _groups[i];
            var cells = histogram.AsSpan(Longs(group));
            cells.Clear();
            Histogram.AddRows(
                histogram, FirstCells(group), data.Group(group), partition.Rows(small.Start, small.RowCount), _gathered.AsSpan(0, 2 * small.RowCount));
            Histogram.Subtract(parent.AsSpan(Longs(group)), cells);
            if (small.MaySplit)
                FindSplits(group, histogram, small.Context, _small);
            FindSplits(group, parent, large.Context, _large);
        });
        large.Histogram = parent;
        large.Best = BestOf(_large);
        if (small.MaySplit)
        {
            small.Histogram = histogram;
            small.Best = BestOf(_small);
        }
        else
        {
            _pool.Return(histogram);
        }
    }

    /// <summary>Takes back the histogram of a leaf that is not split any more.</summary>
    public void Release(GrowingLeaf leaf)
    {
        if (leaf.Histogram is { } histogram)
            _pool.Return(histogram);
        leaf.Histogram = null;
    }

    private void Gather(RowPartition partition, GrowingLeaf leaf, long[] pairs) => workers.RunBlocks(leaf.RowCount, GatherBlock, (offset, length) =>
    {
        var rows = partition.Rows(leaf.Start + offset, length);
        var target = _gathered.AsSpan(2 * offset, 2 * length);
        for (var i = 0; i < rows.Length; i++)
        {
            target[2 * i] = pairs[2 * rows[i]];
            target[(2 * i) + 1] = pairs[(2 * rows[i]) + 1];
        }
    });

    private void FindSplits(int group, long[] histogram, LeafContext leaf, Split[] splits)
    {
        foreach (var feature in Features(group))
        {
            if (!_used[feature])
                continue;
            var cells = histogram.AsSpan(2 * data.FirstCell(feature), 2 * data.Bins[feature].CountWithMissing);
            splits[feature] = data.Bins[feature] is CategoryBins
                ? CategoricalSplits.Best(cells, feature, leaf)
                : NumericSplits.Best(cells, feature, leaf);
        }
    }

    /// <summary>The split that gains most; of equal ones that of the first feature.</summary>
    private Split BestOf(Split[] splits)
    {
        var best = Split.None;
        for (var feature = 0; feature < splits.Length; feature++)
        {
            if (_used[feature] && splits[feature].Gain > best.Gain)
                best = splits[feature];
        }

        return best;
    }

    private IEnumerable<int> Features(int group) => Enumerable.Range(
        group * BinnedMatrix.GroupSize, Math.Min(BinnedMatrix.GroupSize, data.Bins.Count - (group * BinnedMatrix.GroupSize)));

    private int[] FirstCells(int group) => [.. Enumerable.Range(group * BinnedMatrix.GroupSize, BinnedMatrix.GroupSize).Select(data.FirstCell)];

    private Range Longs(int group) => (2 * data.Cells(group).Start.Value)..(2 * data.Cells(group).End.Value);
}
