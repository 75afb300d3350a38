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
        writer.Write(options.NumberOfTrees);
        writer.Write(options.SampleSize);
        writer.Write(options.Seed);
        writer.Write(forest.Features);
        foreach (var shares in forest.Frequencies.Shares)
            writer.Write(shares);
        writer.Write(forest.SampleSize);
        foreach (var tree in forest.Trees)
            tree.Write(writer);
    }

    internal static IsolationForest Read(ModelReader reader)
    {
        var options = new IsolationForestOptions
        {
            NumberOfTrees = reader.ReadInt32(),
            SampleSize = reader.ReadInt32(),
            Seed = reader.ReadInt32(),
        };
        var forest = new IsolationForest(options);
        var features = reader.ReadFeatures();
        var frequencies = new CategoryFrequencies([.. features.Select(_ => reader.ReadSingles())]);
        var sampleSize = reader.ReadInt32();
        ModelReader.Require(sampleSize >= 2 && sampleSize <= options.SampleSize);
        var trees = new List<IsolationTree>();
        for (var tree = 0; tree < options.NumberOfTrees; tree++)
            trees.Add(IsolationTree.Read(reader, features.Length));
        forest.fitted = new FittedForest(features, frequencies, [.. trees], sampleSize);
        return forest;
    }

    private sealed record FittedForest(
        IReadOnlyList<Feature> Features, CategoryFrequencies Frequencies, IsolationTree[] Trees, int SampleSize);
}
