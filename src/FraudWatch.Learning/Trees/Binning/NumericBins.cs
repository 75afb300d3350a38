using System.Runtime.CompilerServices;

namespace FraudWatch.Learning.Trees.Binning;

/// <summary>
/// Bins of equal frequency: every distinct value has its own while there is room, and a frequent value keeps one to itself.
/// Bounds lie midway between neighbouring values, so that unseen values go with the nearer one.
/// </summary>
internal sealed class NumericBins : FeatureBins
{
    // As many as scikit-learn and LightGBM look at: the quantiles of more differ by less than a bin.
    private const int SampleSize = 200_000;

    private readonly float[] _upperBounds;
    private readonly float[] _searchTable;

    private NumericBins(float[] upperBounds)
    {
        _upperBounds = upperBounds;
        _searchTable = new float[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)upperBounds.Length)];
        Array.Fill(_searchTable, float.PositiveInfinity);
        upperBounds.CopyTo(_searchTable, 0);
    }

    public override int Count => _upperBounds.Length;

    /// <summary>The greatest value of a bin; the last bin has no bound but the greatest float.</summary>
    public float UpperBound(int bin) => _upperBounds[bin];

    /// <summary>Chooses the bounds from the values that are not missing.</summary>
    public static NumericBins From(ReadOnlySpan<float> values, int maximumCount)
    {
        var sample = Sample(values);
        FloatSort.Sort(sample);
        var (distinct, counts) = Runs(sample);
        var bounds = new List<float>(Math.Min(distinct.Count, maximumCount));
        var (rest, inBin) = (sample.Length, 0);
        for (var i = 0; i < distinct.Count - 1 && bounds.Count < maximumCount - 1; i++)
        {
            inBin += counts[i];
            var roomForEach = distinct.Count <= maximumCount;
            var target = (double)rest / (maximumCount - bounds.Count);
            var nextIsFrequent = counts[i + 1] >= target;
            if (!roomForEach && inBin < (nextIsFrequent ? target / 2 : target))
                continue;
            bounds.Add(Between(distinct[i], distinct[i + 1]));
            rest -= inBin;
            inBin = 0;
        }

        bounds.Add(float.MaxValue);
        return new NumericBins([.. bounds]);
    }

    public override void Assign(ReadOnlySpan<float> values, Span<byte> bins)
    {
        for (var row = 0; row < values.Length; row++)
            bins[row] = (byte)(float.IsNaN(values[row]) ? Count : Find(values[row]));
    }

    /// <summary>How many bounds lie below the value: a binary search without branches, which random values would mispredict.</summary>
    private int Find(float value)
    {
        var table = _searchTable;
        var found = 0;
        for (var step = table.Length / 2; step > 0; step /= 2)
            found += Unsafe.BitCast<bool, byte>(table[found + step - 1] < value) * step;
        return found;
    }

    private static float[] Sample(ReadOnlySpan<float> values)
    {
        var sample = new List<float>(Math.Min(values.Length, SampleSize));
        var taken = Math.Min(values.Length, SampleSize);
        for (var i = 0; i < taken; i++)
        {
            var value = values[(int)((long)i * values.Length / taken)];
            if (!float.IsNaN(value))
                sample.Add(value + 0f); // makes -0 into 0, which equals it but sorts apart
        }

        return [.. sample];
    }

    private static (List<float> Distinct, List<int> Counts) Runs(float[] sorted)
    {
        var (distinct, counts) = (new List<float>(), new List<int>());
        var start = 0;
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[start])
                continue;
            distinct.Add(sorted[start]);
            counts.Add(i - start);
            start = i;
        }

        return (distinct, counts);
    }

    /// <summary>A float t with lower &lt;= t &lt; upper.</summary>
    private static float Between(float lower, float upper)
    {
        var middle = (float)(((double)lower + upper) / 2);
        return middle < upper ? middle : lower;
    }
}
