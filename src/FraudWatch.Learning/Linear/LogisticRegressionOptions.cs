namespace FraudWatch.Learning.Linear;

/// <summary>Settings of <see cref="LogisticRegression"/>.</summary>
public sealed record LogisticRegressionOptions
{
    /// <summary>
    /// Weight of half the squared coefficients (of standardised columns, the intercept left out) beside the summed log loss;
    /// 1 / C in other libraries' words. Above 0: it also keeps the equations solvable when columns repeat each other.
    /// </summary>
    public double L2Penalty { get; init; } = 1;

    /// <summary>Newton steps at most, 1 or more.</summary>
    public int MaximumIterations { get; init; } = 50;

    /// <summary>A step that improves the loss by no more than this share of it is the last one.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>A category needs so many training rows to have a coefficient of its own.</summary>
    public int MinimumCategoryCount { get; init; } = 10;

    /// <summary>Most threads, 1 or more; null for one per processor. The result does not depend on it.</summary>
    public int? NumberOfThreads { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(L2Penalty);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumIterations, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Tolerance);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumCategoryCount, 1);
    }
}
