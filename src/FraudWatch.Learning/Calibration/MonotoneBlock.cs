namespace FraudWatch.Learning.Calibration;

/// <summary>Neighbouring points that share one fitted value, their weighted mean.</summary>
/// <param name="First">First point.</param>
/// <param name="Last">Last point.</param>
/// <param name="Sum">Weighted sum of the points' values.</param>
/// <param name="Weight">Sum of their weights.</param>
internal readonly record struct MonotoneBlock(int First, int Last, double Sum, double Weight)
{
    public double Mean => Sum / Weight;

    public MonotoneBlock With(MonotoneBlock other) => new(
        Math.Min(First, other.First), Math.Max(Last, other.Last), Sum + other.Sum, Weight + other.Weight);
}
