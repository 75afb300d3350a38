using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// COPOD (Li, Zhao, Botta, Ionescu and Hu 2020): sums over features the greater of the mean of both log tail probabilities and
/// the one on the feature's long side (both together where the feature is even). The paper's own maximum of three sums is
/// that of <see cref="Ecod"/>; this is the form that its authors published as a program, which judges feature by feature.
/// </summary>
public sealed class Copod : IExplainedDetector, IStoredModel
{
    internal const string StoredKind = "copod";

    private FittedTails? fitted;
    private double[] missing = [];

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>Most threads, 1 or more; null for one per processor. The result does not depend on it.</summary>
    public int? NumberOfThreads { get; init; }

    /// <inheritdoc/>
    public void Fit(FeatureMatrix rows, CancellationToken cancellation = default) =>
        Use(FittedTails.Of(rows, NumberOfThreads, cancellation));

    /// <inheritdoc/>
    public double[] Score(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.Sums(rows, NumberOfThreads, Filler(rows), cancellation);

    /// <inheritdoc/>
    public double[] Contributions(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.All(rows, NumberOfThreads, Filler(rows), cancellation);

    void IStoredModel.Write(ModelWriter writer) => FitInput.Fitted(fitted).Write(writer);

    internal static Copod Read(ModelReader reader)
    {
        var detector = new Copod();
        detector.Use(FittedTails.Read(reader));
        return detector;
    }

    private Func<ContributionBlocks.RowFiller> Filler(FeatureMatrix rows)
    {
        var tails = FitInput.Fitted(fitted);
        TrainedFeatures.Check(tails.Features, rows);
        return () => (row, contributions) =>
        {
            for (var f = 0; f < contributions.Length; f++)
            {
                var value = rows.Column(f)[row];
                contributions[f] = float.IsNaN(value) ? missing[f] : Contribution(tails.Columns[f], value);
            }
        };
    }

    /// <summary>Missing counts as the mean of this detector's own contributions, which are greater than the tails' mean.</summary>
    private void Use(FittedTails tails)
    {
        missing = [.. tails.Columns.Select(column => column.Sorted.Select(value => Contribution(column, value)).DefaultIfEmpty().Average())];
        fitted = tails;
    }

    private static double Contribution(TailColumn column, float value)
    {
        var (left, right) = column.At(value);
        var onLongSide = column.SkewSign switch { < 0 => left, > 0 => right, _ => left + right };
        return Math.Max(onLongSide, (left + right) / 2);
    }
}
