using System.Numerics;

namespace FraudWatch.Learning;

/// <summary>Counts in ascending values, in logarithmic time.</summary>
internal static class SortedValues
{
    /// <summary>How many are less than <paramref name="value"/>.</summary>
    public static int CountBelow<T>(ReadOnlySpan<T> sorted, T value) where T : INumber<T>
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>How many are no greater than <paramref name="value"/>.</summary>
    public static int CountUpTo<T>(ReadOnlySpan<T> sorted, T value) where T : INumber<T>
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
