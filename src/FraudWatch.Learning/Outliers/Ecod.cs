using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// ECOD (Li, Zhao, Hu, Botta, Ionescu and Chen 2022): the negative log tail probabilities of all features are summed three
/// times, with left tails, with right tails, and with the tail on the long side of each feature; the greatest sum is the
/// score. No parameters, no randomness. Features count as independent.
/// </summary>
public sealed class Ecod : IExplainedDetector, IStoredModel
{
    internal const string StoredKind = "ecod";

    private FittedTails? fitted;

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>Most threads, 1 or more; null for one per processor. The result does not depend on it.</summary>
    public int? NumberOfThreads { get; init; }

    /// <inheritdoc/>
    public void Fit(FeatureMatrix rows, CancellationToken cancellation = default) =>
        fitted = FittedTails.Of(rows, NumberOfThreads, cancellation);

    /// <inheritdoc/>
    public double[] Score(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.Sums(rows, NumberOfThreads, Filler(rows), cancellation);

    /// <inheritdoc/>
    public double[] Contributions(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.All(rows, NumberOfThreads, Filler(rows), cancellation);

    void IStoredModel.Write(ModelWriter writer) => FitInput.Fitted(fitted).Write(writer);

    internal static Ecod Read(ModelReader reader) => new() { fitted = FittedTails.Read(reader) };

    private Func<ContributionBlocks.RowFiller> Filler(FeatureMatrix rows)
    {
        var tails = FitInput.Fitted(fitted);
        TrainedFeatures.Check(tails.Features, rows);
        return () =>
        {
            var (left, right) = (new double[rows.ColumnCount], new double[rows.ColumnCount]);
            return (row, contributions) =>
            {
                tails.Read(rows, row, left, right);
                Greatest(left, right, tails.Columns, contributions);
            };
        };
    }

    private static void Greatest(double[] left, double[] right, TailColumn[] columns, Span<double> contributions)
    {
        double lefts = 0, rights = 0, longs = 0;
        for (var f = 0; f < columns.Length; f++)
        {
            contributions[f] = columns[f].SkewSign < 0 ? left[f] : right[f];
            lefts += left[f];
            rights += right[f];
            longs += contributions[f];
        }

        if (lefts > longs && lefts >= rights)
            left.CopyTo(contributions);
        else if (rights > longs)
            right.CopyTo(contributions);
    }
}
