namespace FraudWatch.Learning.Forecasting;

/// <summary>
/// Seasonal naive forecast with growth: each month to come is the same month of the year before times the growth of the last
/// twelve months over the twelve before. The yardstick of the forecasting competitions (Makridakis and Hibon, Int. J. Forecasting
/// 16, 2000): simple enough to be said in one sentence, hard to beat on short series.
/// </summary>
public static class SeasonalForecast
{
    /// <summary>Values of one season.</summary>
    public const int Season = 12;

    // Growth beyond this is a broken series rather than a trend.
    private const double LeastGrowth = 0.8;
    private const double GreatestGrowth = 1.25;

    /// <summary>Forecasts the values that follow.</summary>
    /// <param name="values">Past values, one a month, the latest last; at least one. Under a season the mean of what there is stands for every month.</param>
    /// <param name="horizon">Months ahead, 1 or more.</param>
    /// <returns>One value for each month ahead.</returns>
    public static double[] Ahead(ReadOnlySpan<double> values, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var ahead = new double[horizon];
        if (values.Length < Season)
        {
            Array.Fill(ahead, Sum(values) / values.Length);
            return ahead;
        }

        var growth = Growth(values);
        for (var step = 0; step < horizon; step++)
            ahead[step] = (step < Season ? values[values.Length - Season + step] : ahead[step - Season]) * growth;
        return ahead;
    }

    /// <summary>
    /// What the forecast would have been wrong by, at every month from which a whole season lay behind: actual less forecast. Each
    /// row is one origin, as long as actual values reach, at most the horizon.
    /// </summary>
    public static IReadOnlyList<double[]> Backtest(ReadOnlySpan<double> values, int horizon)
    {
        var errors = new List<double[]>();
        for (var origin = Season; origin < values.Length; origin++)
        {
            var ahead = Ahead(values[..origin], horizon);
            var known = Math.Min(horizon, values.Length - origin);
            var row = new double[known];
            for (var step = 0; step < known; step++)
                row[step] = values[origin + step] - ahead[step];
            errors.Add(row);
        }

        return errors;
    }

    private static double Growth(ReadOnlySpan<double> values)
    {
        if (values.Length < 2 * Season)
            return 1;
        var before = Sum(values.Slice(values.Length - (2 * Season), Season));
        return before <= 0 ? 1 : Math.Clamp(Sum(values[^Season..]) / before, LeastGrowth, GreatestGrowth);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
