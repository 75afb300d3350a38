namespace FraudWatch.Server.Api.Batches;

/// <summary>A figure of a batch against the median of earlier batches.</summary>
/// <param name="Value">Of this batch.</param>
/// <param name="Median">Of the earlier ones; null while there are fewer than three.</param>
/// <param name="Ratio">Value by median; null where it cannot be told.</param>
internal sealed record DriftView(double Value, double? Median, double? Ratio)
{
    private const int Fewest = 3;

    public static DriftView Of(double value, IEnumerable<double> earlier)
    {
        double[] sorted = [.. earlier.Order()];
        if (sorted.Length < Fewest)
            return new DriftView(value, null, null);
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return new DriftView(value, median, median == 0 ? null : value / median);
    }
}
