namespace FraudWatch.Learning.Metrics;

/// <summary>Distance between two samples of one score.</summary>
public static class DistributionShift
{
    /// <summary>
    /// Kolmogorov-Smirnov distance: the greatest difference between the two empirical distribution functions. 0 when they are
    /// equal, 1 when the samples do not overlap; it does not change when both are transformed alike.
    /// </summary>
    /// <exception cref="ArgumentException">A sample is empty or holds a value that is not a number.</exception>
    public static double KolmogorovSmirnov(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (a, b) = (Sorted(first), Sorted(second));
        int i = 0, j = 0;
        double greatest = 0;
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] == value)
                i++;
            while (j < b.Length && b[j] == value)
                j++;
            greatest = Math.Max(greatest, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }

        return greatest;
    }

    private static double[] Sorted(ReadOnlySpan<double> sample)
    {
        var sorted = sample.ToArray();
        Array.Sort(sorted);

        // NaN sorts first.
        return sorted.Length > 0 && !double.IsNaN(sorted[0])
            ? sorted
            : throw new ArgumentException("A sample is empty or holds a value that is not a number.", nameof(sample));
    }
}
