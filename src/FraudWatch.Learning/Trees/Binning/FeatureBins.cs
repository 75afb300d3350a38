namespace FraudWatch.Learning.Trees.Binning;

/// <summary>
/// How the values of one feature fall into bins 0 to <see cref="Count"/> - 1; bin <see cref="Count"/> holds the missing ones.
/// </summary>
internal abstract class FeatureBins
{
    /// <summary>Bins of values, at most 255.</summary>
    public abstract int Count { get; }

    /// <summary>Bins with that of the missing values.</summary>
    public int CountWithMissing => Count + 1;

    /// <summary>Writes the bin of each value.</summary>
    public abstract void Assign(ReadOnlySpan<float> values, Span<byte> bins);
}
