using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// The empirical tails of one feature: how rare it is to have no more, and no less, than a value. A category has no tails;
/// its own rarity stands for both. A missing value is as rare as the known ones on average: it neither accuses nor excuses.
/// </summary>
internal sealed class TailColumn
{
    private readonly FeatureKind kind;
    private readonly float[] sorted;
    private readonly double meanLeft;
    private readonly double meanRight;

    /// <param name="kind">Kind of the feature.</param>
    /// <param name="sorted">Known values of the fit, ascending; may be empty.</param>
    public TailColumn(FeatureKind kind, float[] sorted)
    {
        this.kind = kind;
        this.sorted = sorted;
        for (var i = 0; i < sorted.Length; i++)
        {
            var (left, right) = At(sorted[i]);
            meanLeft += (left - meanLeft) / (i + 1);
            meanRight += (right - meanRight) / (i + 1);
        }

        SkewSign = kind == FeatureKind.Categorical ? 0 : Math.Sign(ThirdMoment(sorted));
    }

    public float[] Sorted => sorted;

    /// <summary>Sign of the sample's skewness: 1 when the long tail is on the right, 0 when it is even or the feature has no order.</summary>
    public int SkewSign { get; }

    public static TailColumn Of(FeatureKind kind, ReadOnlySpan<float> values)
    {
        var known = new float[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (!float.IsNaN(value))
                known[count++] = value;
        }

        Array.Resize(ref known, count);
        Array.Sort(known);
        return new TailColumn(kind, known);
    }

    /// <summary>
    /// -ln of the share of fitted values up to this one, and of those from this one on. Beyond all of them the share is
    /// 1 / (n + 1), as if the row were the next.
    /// </summary>
    public (double Left, double Right) At(float value)
    {
        if (float.IsNaN(value) || sorted.Length == 0)
            return (meanLeft, meanRight);
        var (below, upTo) = (SortedValues.CountBelow<float>(sorted, value), SortedValues.CountUpTo<float>(sorted, value));
        return kind == FeatureKind.Categorical
            ? (Rarity(upTo - below), Rarity(upTo - below))
            : (Rarity(upTo), Rarity(sorted.Length - below));
    }

    private double Rarity(int count) => count > 0 ? -Math.Log((double)count / sorted.Length) : Math.Log(sorted.Length + 1.0);

    /// <summary>Third central moment in units of the deviation; 0 when rounding could have made it.</summary>
    private static double ThirdMoment(float[] values)
    {
        double mean = 0, squares = 0, cubes = 0;
        for (var i = 0; i < values.Length; i++)
            mean += (values[i] - mean) / (i + 1);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            cubes += (value - mean) * (value - mean) * (value - mean);
        }

        var deviation = Math.Sqrt(squares / values.Length);
        var skewness = cubes / values.Length / (deviation * deviation * deviation);
        return Math.Abs(skewness) > 1e-9 ? skewness : 0;
    }
}
