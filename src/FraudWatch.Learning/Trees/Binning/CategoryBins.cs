namespace FraudWatch.Learning.Trees.Binning;

/// <summary>
/// One bin for each of the most frequent categories. Rarer ones, and those never seen, are too few to learn from and go with
/// the missing values.
/// </summary>
internal sealed class CategoryBins : FeatureBins
{
    private readonly int[] _categories;
    private readonly byte[] _binOf;

    private CategoryBins(int[] categories, byte[] binOf)
    {
        _categories = categories;
        _binOf = binOf;
    }

    public override int Count => _categories.Length;

    /// <summary>The category that a bin holds.</summary>
    public int Category(int bin) => _categories[bin];

    /// <summary>Chooses the categories by frequency, the smaller code first where they are equal.</summary>
    public static CategoryBins From(ReadOnlySpan<float> values, int maximumCount)
    {
        var counts = new Dictionary<int, int>();
        foreach (var value in values)
        {
            if (!float.IsNaN(value))
                counts[(int)value] = counts.GetValueOrDefault((int)value) + 1;
        }

        var categories = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(maximumCount).Select(pair => pair.Key).Order().ToArray();
        var binOf = new byte[categories.Length > 0 ? categories[^1] + 1 : 0];
        Array.Fill(binOf, (byte)categories.Length);
        for (var bin = 0; bin < categories.Length; bin++)
            binOf[categories[bin]] = (byte)bin;
        return new CategoryBins(categories, binOf);
    }

    public override void Assign(ReadOnlySpan<float> values, Span<byte> bins)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            bins[row] = float.IsNaN(value) || value >= _binOf.Length ? (byte)Count : _binOf[(int)value];
        }
    }
}
