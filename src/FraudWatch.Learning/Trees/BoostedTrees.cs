using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees.Formats;
using FraudWatch.Learning.Trees.Growing;
using FraudWatch.Learning.Trees.Scoring;

namespace FraudWatch.Learning.Trees;

/// <summary>
/// Gradient-boosted trees (MART, Friedman 2001) over binned features, with missing values, categories and monotone features. The
/// margin of a row is the starting score plus the value of its leaf in each tree: log-odds or the target's unit, see
/// <see cref="Trees.Objective"/>. A model never changes and may be read from many threads.
/// </summary>
public sealed class BoostedTrees
{
    internal BoostedTrees(IReadOnlyList<Feature> features, Objective objective, double startingScore, IReadOnlyList<RegressionTree> trees)
    {
        Features = features;
        Objective = objective;
        StartingScore = startingScore;
        Trees = trees;
    }

    /// <summary>The features that it was trained on and reads, in their order.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>What was minimised.</summary>
    public Objective Objective { get; }

    /// <summary>The margin before the first tree.</summary>
    public double StartingScore { get; }

    /// <summary>Number of trees.</summary>
    public int TreeCount => Trees.Count;

    internal IReadOnlyList<RegressionTree> Trees { get; }

    /// <summary>Trains on examples.</summary>
    /// <param name="x">Features of the examples.</param>
    /// <param name="y">One target for each example: 0 or 1 for <see cref="Objective.BinaryLogLoss"/>, else any finite number.</param>
    /// <param name="weights">One weight for each example, 0 or more (0 leaves it out), or empty for 1 each.</param>
    /// <param name="options">How to grow.</param>
    /// <param name="validation">Examples kept apart, for early stopping and progress.</param>
    /// <param name="progress">Told after each tree.</param>
    /// <param name="cancellation">Looked at before each split.</param>
    /// <exception cref="ArgumentException">Options, examples or labels cannot be trained on; the message says which.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BoostedTrees Train(
        FeatureMatrix x, ReadOnlySpan<float> y, ReadOnlySpan<float> weights, FastTreeOptions options,
        ValidationPart? validation = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        options.Check(x.Features);
        if (options.EarlyStoppingRounds > 0 && validation is null)
            throw new ArgumentException($"{nameof(FastTreeOptions.EarlyStoppingRounds)} needs a validation part.", nameof(validation));
        if (validation is not null)
            FeatureNames.Check(x.Features, validation.X.Features);
        var data = TrainingData.From(x, y, weights, options);
        data.CheckLearnable(options.Objective);
        var watched = validation is null ? null : TrainingData.From(validation.X, validation.Y.Span, validation.Weights.Span, options);
        var (start, trees) = new Boosting(data, options).Run(watched, progress, cancellation);
        return new BoostedTrees(x.Features, options.Objective, start, trees);
    }

    /// <summary>Writes the model as JSON: the same bytes for the same data, options and seed. The README of this folder states the format.</summary>
    public void Save(Stream stream) => TreesWriter.Write(this, stream);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such file, is damaged, or was written by a later version; the message says which.</exception>
    public static BoostedTrees Load(Stream stream) => TreesReader.Read(stream);

    /// <summary>
    /// Writes the model for ONNX Runtime: input <c>features</c> (float, rows x features, NaN missing, categories as their codes),
    /// outputs <c>margin</c> (rows x 1) and, for log loss, <c>probability</c>. Values are 32-bit there, so sums differ in the last digits.
    /// </summary>
    public void SaveOnnx(Stream stream) => OnnxModelWriter.Write(this, stream);

    /// <summary>The margin of each row.</summary>
    /// <param name="x">The features that the model was trained on, in that order.</param>
    /// <param name="margins">One for each row, written.</param>
    /// <param name="threads">Most threads; null for one per processor. The result does not depend on it.</param>
    /// <exception cref="ArgumentException">Other features, or another number of margins than rows.</exception>
    public void PredictMargin(FeatureMatrix x, Span<double> margins, int? threads = null)
    {
        FeatureNames.Check(Features, x.Features);
        if (margins.Length != x.RowCount)
            throw new ArgumentException($"Room for {margins.Length} margins of {x.RowCount} rows.", nameof(margins));
        var sums = new double[margins.Length];
        Array.Fill(sums, StartingScore);
        EnsembleScorer.AddTo(sums, x, Trees, new Workers(threads));
        sums.CopyTo(margins);
    }

    /// <summary>The probability of label 1 of each row, not calibrated beyond what log loss does.</summary>
    /// <inheritdoc cref="PredictMargin" path="/param|/exception"/>
    /// <exception cref="InvalidOperationException">The model was trained on squared error, which knows no probability.</exception>
    public void PredictProbability(FeatureMatrix x, Span<double> probabilities, int? threads = null)
    {
        if (Objective != Objective.BinaryLogLoss)
            throw new InvalidOperationException("A model of squared error gives no probabilities.");
        PredictMargin(x, probabilities, threads);
        foreach (ref var probability in probabilities)
            probability = 1 / (1 + Math.Exp(-probability));
    }
}
