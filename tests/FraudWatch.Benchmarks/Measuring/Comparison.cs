namespace FraudWatch.Benchmarks.Measuring;

/// <summary>A piece of our work against a rival's.</summary>
/// <param name="Work">What we do.</param>
/// <param name="Rival">What the rival does.</param>
/// <param name="Goal">What the ratio is of, and what it should be.</param>
/// <param name="Pairs">All runs, in the order of running.</param>
internal sealed record Comparison(string Work, string Rival, Goal Goal, IReadOnlyList<Pair> Pairs)
{
    /// <summary>The pair whose ratio is the median; seconds and memory are its own.</summary>
    public Pair Median => Goal.Median(Pairs);

    public double Ratio => Goal.Ratio(Median);

    /// <summary>The ratios of all pairs: their spread tells how quiet the machine was.</summary>
    public IEnumerable<double> Ratios => Pairs.Select(Goal.Ratio);
}
