using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// Histogram-based outlier score (Goldstein and Dengel 2012): the sum over features of -ln of the height of the value's bin,
/// the highest bin being 1. Unlike tails, it also finds values that are rare in the middle. Features count as independent.
/// </summary>
public sealed class HistogramScore : IExplainedDetector, IStoredModel
{
    internal const string StoredKind = "histogram-score";

    private readonly HistogramScoreOptions options;
    private (IReadOnlyList<Feature> Features, HistogramColumn[] Columns)? fitted;

    /// <param name="options">Settings; none: the standard ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is negative.</exception>
    public HistogramScore(HistogramScoreOptions? options = null)
    {
        this.options = options ?? new HistogramScoreOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(this.options.NumberOfBins, nameof(options));
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <inheritdoc/>
    public void Fit(FeatureMatrix rows, CancellationToken cancellation = default)
    {
        FitInput.Check(rows, 1);
        var bins = options.NumberOfBins > 0 ? options.NumberOfBins : Math.Max(2, (int)Math.Round(Math.Sqrt(rows.RowCount)));
        var columns = new HistogramColumn[rows.ColumnCount];
        Threads.For(
            columns.Length,
            options.NumberOfThreads,
            f => columns[f] = HistogramColumn.Of(rows.Features[f].Kind, rows.Column(f), bins, options.EqualCount),
            cancellation);
        fitted = (rows.Features, columns);
    }

    /// <inheritdoc/>
    public double[] Score(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.Sums(rows, options.NumberOfThreads, Filler(rows), cancellation);

    /// <inheritdoc/>
    public double[] Contributions(FeatureMatrix rows, CancellationToken cancellation = default) =>
        ContributionBlocks.All(rows, options.NumberOfThreads, Filler(rows), cancellation);

    void IStoredModel.Write(ModelWriter writer)
    {
        var columns = FitInput.Fitted(fitted?.Columns);
        writer.Write("bins", options.NumberOfBins);
        writer.Write("equalCount", options.EqualCount);
        writer.Write("features", fitted?.Features ?? []);
        writer.WriteParts("columns", columns, (part, column) => column.Write(part));
    }

    internal static HistogramScore Read(ModelReader reader)
    {
        var options = new HistogramScoreOptions { NumberOfBins = reader.Int32("bins"), EqualCount = reader.Boolean("equalCount") };
        var features = reader.Features("features");
        var columns = reader.Parts("columns", part => part);
        ModelReader.Require(columns.Length == features.Length);
        return new HistogramScore(options) { fitted = (features, [.. features.Zip(columns, (f, column) => HistogramColumn.Read(f.Kind, column))]) };
    }

    private Func<ContributionBlocks.RowFiller> Filler(FeatureMatrix rows)
    {
        var columns = FitInput.Fitted(fitted?.Columns);
        TrainedFeatures.Check(fitted?.Features ?? [], rows);
        return () => (row, contributions) =>
        {
            for (var f = 0; f < contributions.Length; f++)
                contributions[f] = columns[f].At(rows.Column(f)[row]);
        };
    }
}
