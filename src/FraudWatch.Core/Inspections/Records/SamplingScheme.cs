namespace FraudWatch.Core.Inspections;

/// <summary>
/// How many of an institution's discharges of a month are reviewed: single-disease settlements all; of the others up to 50 all,
/// up to 150 one half, above that one third. Parts are rounded up.
/// </summary>
public static class SamplingScheme
{
    private const int AllUpTo = 50;
    private const int HalfUpTo = 150;

    /// <summary>Records to review of so many that are not settled as a single disease.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number.</exception>
    public static int SampleSize(int discharges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(discharges);
        return discharges switch
        {
            <= AllUpTo => discharges,
            <= HalfUpTo => (discharges + 1) / 2,
            _ => (discharges + 2) / 3,
        };
    }
}
