namespace FraudWatch.Learning.Forecasting;

/// <summary>
/// Bands from backtested errors (split conformal prediction, Vovk, Gammerman and Shafer 2005): as wide as the errors were, whatever
/// their distribution, as long as what comes is like what was. Errors of one series depend on each other, so the share is near the stated one and not guaranteed.
/// </summary>
public static class ConformalBand
{
    /// <summary>
    /// Half widths by months ahead, never narrower further out. Null where too few errors are known to state the share at all.
    /// </summary>
    /// <param name="errors">Rows of <see cref="SeasonalForecast.Backtest"/>.</param>
    /// <param name="horizon">Months ahead.</param>
    /// <param name="coverage">Share of what comes that should lie within, between 0 and 1.</param>
    public static double?[] Radii(IReadOnlyList<double[]> errors, int horizon, double coverage)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(coverage, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coverage, 1);
        var radii = new double?[horizon];
        for (var step = 0; step < horizon; step++)
        {
            double[] sizes = [.. errors.Where(row => row.Length > step).Select(row => Math.Abs(row[step])).Order()];
            var place = (int)Math.Ceiling((sizes.Length + 1) * coverage);
            double? radius = place <= sizes.Length && sizes.Length > 0 ? sizes[place - 1] : null;
            radii[step] = radius is { } own && step > 0 && radii[step - 1] is { } nearer ? Math.Max(own, nearer) : radius;
        }

        return radii;
    }
}
