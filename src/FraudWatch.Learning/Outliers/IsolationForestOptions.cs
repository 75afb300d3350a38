namespace FraudWatch.Learning.Outliers;

/// <summary>Settings of <see cref="IsolationForest"/>; the standard ones are the paper's.</summary>
public sealed record IsolationForestOptions
{
    /// <summary>Trees, 1 or more.</summary>
    public int NumberOfTrees { get; init; } = 100;

    /// <summary>Rows drawn for each tree, without replacement, 2 or more; all rows when there are fewer.</summary>
    public int SampleSize { get; init; } = 256;

    /// <summary>One seed, one forest.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Most threads, 1 or more; null for one per processor. The result does not depend on it.</summary>
    public int? NumberOfThreads { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(NumberOfTrees, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(SampleSize, 2);
    }
}
