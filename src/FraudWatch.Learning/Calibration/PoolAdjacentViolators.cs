using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Calibration;

/// <summary>The never-decreasing series that is closest to a given one.</summary>
public static class PoolAdjacentViolators
{
    /// <summary>Least-squares fit under fit[i] &lt;= fit[i+1], in time linear in the length (Barlow et al. 1972).</summary>
    /// <param name="values">The series; finite.</param>
    /// <param name="weights">Weight of each value, above 0; none: all count one.</param>
    /// <exception cref="ArgumentException">Not one weight per value, or a weight is not above 0.</exception>
    public static double[] Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> weights = default)
    {
        var heavy = RowWeights.Expand(weights, values.Length);
        if (heavy.Contains(0))
            throw new ArgumentException("A weight is 0: leave the value out.", nameof(weights));

        var sums = new double[values.Length];
        for (var i = 0; i < sums.Length; i++)
            sums[i] = values[i] * heavy[i];
        var fit = new double[values.Length];
        foreach (var block in new MonotoneChains(sums, heavy).Backwards(values.Length - 1))
            fit.AsSpan(block.First, block.Last - block.First + 1).Fill(block.Mean);
        return fit;
    }
}
