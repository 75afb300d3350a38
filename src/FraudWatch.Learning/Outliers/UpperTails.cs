using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// ECOD's right tails alone (Li et al. 2022), for features that are turned to their suspicious side (<see cref="Suspicion"/>):
/// the sum of -ln of the share of rows with no less. The least value adds nothing; a missing one adds the mean of the fit.
/// </summary>
/// <param name="weights">Weight of each feature, 0 or more; null: all count one.</param>
public sealed class UpperTails(IReadOnlyList<double>? weights = null) : IExplainedDetector
{
    private FittedTails? fitted;

    /// <summary>Most threads, 1 or more; null for one per processor. The result does not depend on it.</summary>
    public int? NumberOfThreads { get; init; }

    /// <inheritdoc/>
    public void Fit(FeatureMatrix rows, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (weights is not null && (weights.Count != rows.ColumnCount || weights.Any(weight => !(weight >= 0))))
            throw new ArgumentException($"A weight of 0 or more is needed for each of the {rows.ColumnCount} features.", nameof(rows));
        fitted = FittedTails.Of(rows, NumberOfThreads, cancellation);
    }

    /// <inheritdoc/>
    public double[] Score(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.Sums(rows, NumberOfThreads, Filler(rows), cancellation);

    /// <inheritdoc/>
    public double[] Contributions(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.All(rows, NumberOfThreads, Filler(rows), cancellation);

    /// <summary>
    /// One score per row: the sum of its highest contributions. What is out of line shows in few features; the others only add noise
    /// to the sum of all.
    /// </summary>
    /// <param name="rows">Rows with the features of the fit.</param>
    /// <param name="count">How many contributions count, 1 or more.</param>
    /// <param name="cancellation">Stops between blocks of rows.</param>
    public double[] Highest(FeatureMatrix rows, int count, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var fill = Filler(rows);
        return ContributionBlocks.Sums(rows, NumberOfThreads, () => Cut(fill(), count), cancellation);
    }

    /// <summary>Leaves the highest and clears the rest.</summary>
    private static ContributionBlocks.RowFiller Cut(ContributionBlocks.RowFiller fill, int count) => (row, contributions) =>
    {
        fill(row, contributions);
        contributions.Sort();
        contributions[..Math.Max(0, contributions.Length - count)].Clear();
    };

    private Func<ContributionBlocks.RowFiller> Filler(FeatureMatrix rows)
    {
        var tails = FitInput.Fitted(fitted);
        TrainedFeatures.Check(tails.Features, rows);
        return () => (row, contributions) =>
        {
            for (var f = 0; f < contributions.Length; f++)
                contributions[f] = (weights?[f] ?? 1) * tails.Columns[f].At(rows.Column(f)[row]).Right;
        };
    }
}
