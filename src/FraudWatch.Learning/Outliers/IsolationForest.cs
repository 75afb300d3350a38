using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// Isolation forest (Liu, Ting and Zhou 2008): random cuts isolate an unusual row after few steps. The score is
/// 2^(-mean path length / mean path length expected), between 0 and 1: near 1 is abnormal, below 0.5 is usual. A missing
/// value says nothing: the row goes both ways in proportion. A category is read as its share of the fitted rows.
/// </summary>
public sealed class IsolationForest : IOutlierDetector, IStoredModel
{
    internal const string StoredKind = "isolation-forest";

    private const int RowsPerBlock = 256;

    private readonly IsolationForestOptions options;
    private FittedForest? fitted;

    /// <param name="options">Settings; none: the standard ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public IsolationForest(IsolationForestOptions? options = null)
    {
        this.options = options ?? new IsolationForestOptions();
        this.options.Check();
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <inheritdoc/>
    public void Fit(FeatureMatrix rows, CancellationToken cancellation = default)
    {
        FitInput.Check(rows, 2);
        var frequencies = CategoryFrequencies.Of(rows);
        var columns = frequencies.Columns(rows);
        var sampleSize = Math.Min(options.SampleSize, rows.RowCount);
        var trees = new IsolationTree[options.NumberOfTrees];
        Threads.For(
            trees.Length,
            options.NumberOfThreads,
            tree => trees[tree] = new IsolationTreeBuilder(columns, sampleSize, new Random(Seeds.Of(options.Seed, tree))).Build(),
            cancellation);
        fitted = new FittedForest(rows.Features, frequencies, trees, sampleSize);
    }

    /// <inheritdoc/>
    public double[] Score(FeatureMatrix rows, CancellationToken cancellation = default)
    {
        var forest = FitInput.Fitted(fitted);
        TrainedFeatures.Check(forest.Features, rows);
        var columns = forest.Frequencies.Columns(rows);
        var expected = IsolationTree.MeanPathLength(forest.SampleSize);
        var scores = new double[rows.RowCount];
        Threads.For(
            (scores.Length + RowsPerBlock - 1) / RowsPerBlock,
            options.NumberOfThreads,
            block =>
            {
                // Tree by tree: a tree stays in the cache while the block's rows run through it.
                var (first, end) = (block * RowsPerBlock, Math.Min((block + 1) * RowsPerBlock, scores.Length));
                foreach (var tree in forest.Trees)
                {
                    for (var row = first; row < end; row++)
                        scores[row] += tree.PathLength(columns, row);
                }

                for (var row = first; row < end; row++)
                    scores[row] = Math.Pow(2, -scores[row] / forest.Trees.Length / expected);
            },
            cancellation);
        return scores;
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        var forest = FitInput.Fitted(fitted);
        writer.Write("numberOfTrees", options.NumberOfTrees);
        writer.Write("sampleSize", options.SampleSize);
        writer.Write("seed", options.Seed);
        writer.Write("features", forest.Features);
        writer.WriteParts("frequencies", forest.Frequencies.Shares, (part, shares) => part.Write("shares", shares));
        writer.Write("rowsPerTree", forest.SampleSize);
        writer.WriteParts("trees", forest.Trees, (part, tree) => tree.Write(part));
    }

    internal static IsolationForest Read(ModelReader reader)
    {
        var options = new IsolationForestOptions
        {
            NumberOfTrees = reader.Int32("numberOfTrees"),
            SampleSize = reader.Int32("sampleSize"),
            Seed = reader.Int32("seed"),
        };
        var forest = new IsolationForest(options);
        var features = reader.Features("features");
        var frequencies = new CategoryFrequencies(reader.Parts("frequencies", part => part.Singles("shares")));
        var rowsPerTree = reader.Int32("rowsPerTree");
        var trees = reader.Parts("trees", part => IsolationTree.Read(part, features.Length));
        ModelReader.Require(frequencies.Shares.Length == features.Length && trees.Length == options.NumberOfTrees
            && rowsPerTree >= 2 && rowsPerTree <= options.SampleSize);
        forest.fitted = new FittedForest(features, frequencies, trees, rowsPerTree);
        return forest;
    }

    private sealed record FittedForest(
        IReadOnlyList<Feature> Features, CategoryFrequencies Frequencies, IsolationTree[] Trees, int SampleSize);
}
