namespace FraudWatch.Learning.Surveillance;

/// <summary>
/// Alarm limits of a one-sided CUSUM of daily counts (Page, Biometrika 41, 1954), found by simulation: counts are whole and
/// skewed, so the limits of the normal case would alarm too often where few are admitted.
/// </summary>
/// <param name="Reference">k: what is taken off each standardised count; half the shift to be found, in standard errors.</param>
/// <param name="DaysBetweenFalseAlarms">In control, on average: 730 is one in two years.</param>
public sealed record CusumLimits(double Reference, double DaysBetweenFalseAlarms)
{
    private const int Alarms = 300;
    private const double GreatestMean = 400;
    private const double Accuracy = 0.01;

    // Hospitals admit less on week-ends: assumption, of the order seen in any hospital's weekly rhythm.
    private static readonly double[] Week = [1.25, 1.2, 1.15, 1.1, 1.1, 0.7, 0.5];

    /// <summary>The least limit, in standard errors, that a CUSUM in control crosses no more often than allowed.</summary>
    /// <param name="mean">Counts a day, above 0 and up to 400; beyond, the limit no longer changes.</param>
    /// <param name="dispersion">Variance over mean, 1 or more.</param>
    /// <param name="seed">One seed, one limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean or the dispersion is outside its range.</exception>
    public double Simulate(double mean, double dispersion, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mean, GreatestMean);
        ArgumentOutOfRangeException.ThrowIfLessThan(dispersion, 1);
        var steps = Steps(mean, dispersion, seed);
        var allowed = steps.Length / DaysBetweenFalseAlarms;
        var (low, high) = (0.0, 100.0);
        while (high - low > Accuracy)
        {
            var middle = (low + high) / 2;
            if (CountAlarms(steps, middle) > allowed)
                low = middle;
            else
                high = middle;
        }

        return Math.Ceiling(high * 10) / 10;
    }

    /// <summary>How often the CUSUM of these steps crosses the limit, starting anew after each crossing.</summary>
    private static int CountAlarms(double[] steps, double limit)
    {
        var (alarms, sum) = (0, 0.0);
        foreach (var step in steps)
        {
            sum = Math.Max(0, sum + step);
            if (sum <= limit)
                continue;
            alarms++;
            sum = 0;
        }

        return alarms;
    }

    private double[] Steps(double mean, double dispersion, int seed)
    {
        var random = new Random(seed);
        var sources = Week.Select(factor => new CountSource(mean * factor, dispersion)).ToArray();
        var steps = new double[(int)(DaysBetweenFalseAlarms * Alarms)];
        for (var day = 0; day < steps.Length; day++)
        {
            var expected = mean * Week[day % Week.Length];
            steps[day] = ((sources[day % Week.Length].Next(random) - expected) / Math.Sqrt(dispersion * expected)) - Reference;
        }

        return steps;
    }
}
