using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// How far each value lies from the median of the row's peers, in robust deviations: the median absolute deviation (Rousseeuw
/// and Croux 1993), or the ordinary one where most are alike. Peers that hardly differ are not stretched: the deviation is at
/// least that of all rows about their peers' medians. What is unknown, and what too few peers know, is NaN.
/// </summary>
public static class PeerDeviations
{
    /// <summary>Makes a median absolute deviation a standard deviation under normality.</summary>
    private const double MadToDeviation = 1.4826;

    private const int FewestPeers = 8;
    private const double LogAbove = 50;
    private const double LeastDeviation = 1e-8;
    private const double Farthest = 50;

    /// <summary>Deviations of every value, at most 50 either way. A feature with values beyond 50 has heavy tails and is compared on the log scale.</summary>
    /// <param name="rows">Rows by features; categories are not compared.</param>
    /// <param name="groups">Group of peers of each row, from 0.</param>
    /// <param name="threads">Most threads, 1 or more; null for one per processor. The result does not depend on it.</param>
    /// <param name="cancellation">Stops between features.</param>
    /// <exception cref="ArgumentException">There is not one group per row.</exception>
    public static FeatureMatrix Of(FeatureMatrix rows, int[] groups, int? threads = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Length != rows.RowCount)
            throw new ArgumentException($"{groups.Length} groups for {rows.RowCount} rows.", nameof(groups));
        var members = Members(groups);
        var columns = new float[rows.ColumnCount][];
        Threads.For(columns.Length, threads, f => columns[f] = Column(rows.Column(f), members), cancellation);
        return new FeatureMatrix([.. rows.Features.Select(feature => new Feature(feature.Name))], columns);
    }

    private static int[][] Members(int[] groups)
    {
        var order = Enumerable.Range(0, groups.Length).ToArray();
        Array.Sort([.. groups], order);
        return [.. order.GroupBy(row => groups[row]).Select(group => group.ToArray())];
    }

    private static float[] Column(ReadOnlySpan<float> values, int[][] members)
    {
        var isHeavy = false;
        foreach (var value in values)
            isHeavy |= Math.Abs(value) > LogAbove;
        var misses = new double[values.Length];
        Array.Fill(misses, double.NaN);
        foreach (var rows in members)
            Centre(values, rows, isHeavy, misses);
        var pooled = Deviation(misses);
        var deviations = new float[values.Length];
        foreach (var rows in members)
        {
            var own = Math.Max(pooled, Deviation(Array.ConvertAll(rows, row => misses[row])));
            foreach (var row in rows)
                deviations[row] = double.IsNaN(misses[row]) ? float.NaN : own > LeastDeviation ? (float)Math.Clamp(misses[row] / own, -Farthest, Farthest) : 0;
        }

        return deviations;
    }

    private static void Centre(ReadOnlySpan<float> values, int[] rows, bool isHeavy, double[] misses)
    {
        var known = new List<double>(rows.Length);
        foreach (var row in rows)
        {
            if (!float.IsNaN(values[row]))
                known.Add(Scaled(values[row], isHeavy));
        }

        if (known.Count < FewestPeers)
            return;
        known.Sort();
        var median = Median(known);
        foreach (var row in rows)
            misses[row] = float.IsNaN(values[row]) ? double.NaN : Scaled(values[row], isHeavy) - median;
    }

    private static double Deviation(double[] misses)
    {
        var known = misses.Where(double.IsFinite).Select(Math.Abs).ToList();
        if (known.Count < 2)
            return 0;
        known.Sort();
        var robust = MadToDeviation * Median(known);
        return robust > LeastDeviation ? robust : Math.Sqrt(known.Sum(miss => miss * miss) / (known.Count - 1));
    }

    private static double Scaled(float value, bool isHeavy) => isHeavy ? Math.Sign(value) * Math.Log(1 + Math.Abs((double)value)) : value;

    private static double Median(List<double> ascending) =>
        ascending.Count % 2 == 1 ? ascending[ascending.Count / 2] : (ascending[(ascending.Count / 2) - 1] + ascending[ascending.Count / 2]) / 2;
}
