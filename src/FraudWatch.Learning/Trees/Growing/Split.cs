namespace FraudWatch.Learning.Trees.Growing;

/// <summary>A way to cut a leaf in two.</summary>
/// <param name="Feature">The feature that decides.</param>
/// <param name="Gain">Twice the fall of the loss; 0 where there is no split.</param>
/// <param name="LastBin">Numeric: the last bin that goes left; categorical: -1.</param>
/// <param name="MissingLeft">Whether missing values go left.</param>
/// <param name="Left">All bins that go left, that of the missing values included.</param>
/// <param name="LeftSums">Sums over the examples that go left.</param>
internal readonly record struct Split(int Feature, double Gain, int LastBin, bool MissingLeft, BinSet Left, Sums LeftSums)
{
    /// <summary>No split.</summary>
    public static Split None => default;

    public bool Exists => Gain > 0;

    public bool IsCategorical => LastBin < 0;
}
