namespace FraudWatch.Learning.Outliers;

/// <summary>Settings of <see cref="HistogramScore"/>.</summary>
public sealed record HistogramScoreOptions
{
    /// <summary>Bins of a numeric feature; 0 takes the square root of the number of rows, as the paper advises.</summary>
    public int NumberOfBins { get; init; }

    /// <summary>
    /// Bins of equal count instead of equal width (the paper's dynamic mode): for long-tailed amounts, of which nearly all lie
    /// in the first bins of equal width.
    /// </summary>
    public bool EqualCount { get; init; }

    /// <summary>Most threads, 1 or more; null for one per processor. The result does not depend on it.</summary>
    public int? NumberOfThreads { get; init; }
}
