namespace FraudWatch.Learning.Metrics;

/// <summary>Weights of rows, wherever they may be left out: empty means that every row counts one.</summary>
internal static class RowWeights
{
    /// <exception cref="ArgumentException">There are weights, but not one per row, or one is negative or not finite.</exception>
    public static void Check(ReadOnlySpan<double> weights, int rows)
    {
        if (weights.IsEmpty)
            return;
        if (weights.Length != rows)
            throw new ArgumentException($"{weights.Length} weights for {rows} rows.", nameof(weights));
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0 || !double.IsFinite(weights[i]))
                throw new ArgumentException($"The weight of row {i} is {weights[i]}; it must be 0 or more.", nameof(weights));
        }
    }

    /// <summary>One weight per row, whether or not any were given.</summary>
    public static double[] Expand(ReadOnlySpan<double> weights, int rows)
    {
        Check(weights, rows);
        var expanded = new double[rows];
        if (weights.IsEmpty)
            Array.Fill(expanded, 1);
        else
            weights.CopyTo(expanded);
        return expanded;
    }
}
