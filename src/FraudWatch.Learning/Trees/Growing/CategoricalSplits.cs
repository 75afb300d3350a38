namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// The best division of categories in two. In the order of their mean derivative the best division is a prefix (Fisher 1958), so
/// only prefixes are tried, from either end. The named categories go left; all others, those that the leaf does not hold, and
/// missing values go right.
/// </summary>
internal static class CategoricalSplits
{
    /// <summary>The best split of the leaf by this feature.</summary>
    /// <param name="cells">The feature's histogram, the missing values' cell last.</param>
    /// <param name="feature">The feature's number.</param>
    /// <param name="leaf">The leaf.</param>
    public static Split Best(ReadOnlySpan<long> cells, int feature, LeafContext leaf)
    {
        var order = Ordered(cells, leaf);
        var upwards = Scan(cells, order, feature, leaf);
        order.Reverse();
        var downwards = Scan(cells, order, feature, leaf);
        return downwards.Gain > upwards.Gain ? downwards : upwards;
    }

    private static List<int> Ordered(ReadOnlySpan<long> cells, LeafContext leaf)
    {
        var bins = (cells.Length / 2) - 1;
        var means = new double[bins];
        var order = new List<int>(bins);
        for (var bin = 0; bin < bins; bin++)
        {
            var cell = Histogram.Cell(cells, bin);
            if (leaf.Scale.Count(cell) == 0)
                continue;
            means[bin] = leaf.Scale.Gradient(cell) / (leaf.Scale.Hessian(cell) + leaf.Rules.Options.CategoricalSmoothing);
            order.Add(bin);
        }

        order.Sort((a, b) => means[a] != means[b] ? means[a].CompareTo(means[b]) : a.CompareTo(b));
        return order;
    }

    private static Split Scan(ReadOnlySpan<long> cells, List<int> order, int feature, LeafContext leaf)
    {
        var left = default(Sums);
        var (best, bestSums, named) = (leaf.LeastGain, default(Sums), 0);
        for (var i = 0; i < Math.Min(order.Count, leaf.Rules.Options.MaximumCategoricalSplitPointCount); i++)
        {
            left += Histogram.Cell(cells, order[i]);
            var right = leaf.Sums - left;
            if (!leaf.Allows(left) || !leaf.Allows(right))
                continue;
            var gain = leaf.Gain(left) + leaf.Gain(right);
            if (gain > best)
                (best, bestSums, named) = (gain, left, i + 1);
        }

        if (named == 0)
            return Split.None;
        var set = new BinSet();
        foreach (var bin in order.Take(named))
            set.Add(bin);
        return new Split(feature, best - leaf.OwnGain, LastBin: -1, MissingLeft: false, set, bestSums);
    }
}
