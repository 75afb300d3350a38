namespace FraudWatch.Benchmarks.Measuring;

/// <summary>What a ratio should be: of rows per second at least so much, or of seconds at most so much.</summary>
internal sealed record Goal
{
    private readonly double bound;
    private readonly bool isOfSpeed;

    private Goal(double bound, bool isOfSpeed) => (this.bound, this.isOfSpeed) = (bound, isOfSpeed);

    /// <summary>Our rows per second over the rival's.</summary>
    public static Goal AtLeast(double bound) => new(bound, isOfSpeed: true);

    /// <summary>Our seconds over the rival's.</summary>
    public static Goal AtMost(double bound) => new(bound, isOfSpeed: false);

    public double Ratio(Pair pair) =>
        isOfSpeed ? pair.Ours.RowsPerSecond / pair.Rival.RowsPerSecond : pair.Ours.Seconds / pair.Rival.Seconds;

    /// <summary>The middle pair by ratio; of an even number, the worse of the two in the middle.</summary>
    public Pair Median(IReadOnlyList<Pair> pairs)
    {
        var worstFirst = isOfSpeed ? pairs.OrderBy(Ratio) : pairs.OrderByDescending(Ratio);
        return worstFirst.ElementAt((pairs.Count - 1) / 2);
    }

    public override string ToString() => $"{(isOfSpeed ? ">=" : "<=")} {bound:0.0} {(isOfSpeed ? "rows/s" : "time")}";
}
