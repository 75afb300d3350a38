namespace FraudWatch.Learning.Metrics;

/// <summary>
/// How sure a figure is: the rows are drawn anew with replacement, the figure is measured on each draw (Efron 1979), and the
/// middle share of the draws is the interval. To compare two models, measure their difference on the same draw.
/// </summary>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
public readonly record struct BootstrapInterval(double Lower, double Upper)
{
    /// <summary>Measures a figure on draws of row numbers 0..rows-1.</summary>
    /// <param name="rows">Rows there are, at least one.</param>
    /// <param name="figure">The figure of a list of row numbers (with repetitions); draws where it is NaN are left out. Called from one thread.</param>
    /// <param name="draws">How many draws.</param>
    /// <param name="coverage">Share of the draws within the bounds, between 0 and 1.</param>
    /// <param name="seed">One seed, one interval.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>NaN bounds when no draw has a figure.</returns>
    public static BootstrapInterval Of(
        int rows, Func<int[], double> figure, int draws, double coverage, int seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(coverage, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coverage, 1);
        var random = new Random(seed);
        var figures = new List<double>(draws);
        for (var draw = 0; draw < draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sample = new int[rows];
            for (var i = 0; i < rows; i++)
                sample[i] = random.Next(rows);
            var value = figure(sample);
            if (!double.IsNaN(value))
                figures.Add(value);
        }

        figures.Sort();
        var tail = (1 - coverage) / 2;
        return new BootstrapInterval(Quantile(figures, tail), Quantile(figures, 1 - tail));
    }

    private static double Quantile(List<double> sorted, double share)
    {
        if (sorted.Count == 0)
            return double.NaN;
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
