namespace FraudWatch.Learning.Trees.Growing;

/// <summary>A leaf that may still be split.</summary>
/// <param name="Node">Its number in the tree.</param>
/// <param name="Depth">Splits above it.</param>
/// <param name="Start">Where its rows begin.</param>
/// <param name="RowCount">How many they are, those outside the bag included.</param>
/// <param name="Context">Its sums and bounds.</param>
internal sealed record GrowingLeaf(int Node, int Depth, int Start, int RowCount, LeafContext Context)
{
    /// <summary>Its histogram while it may be split, else null.</summary>
    public long[]? Histogram { get; set; }

    /// <summary>Its best split.</summary>
    public Split Best { get; set; }

    /// <summary>Whether it holds enough examples for two leaves and is not too deep.</summary>
    public bool MaySplit
    {
        get
        {
            var options = Context.Rules.Options;
            return Context.Scale.Count(Context.Sums) >= 2L * options.MinimumExampleCountPerLeaf
                && (options.MaximumTreeDepth == 0 || Depth < options.MaximumTreeDepth);
        }
    }
}
