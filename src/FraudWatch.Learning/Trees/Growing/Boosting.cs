using FraudWatch.Learning.Trees.Binning;
using FraudWatch.Learning.Trees.Losses;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// MART (Friedman 2001), in Newton's form: each tree fits the derivatives of the loss at the scores that the trees before it gave.
/// </summary>
internal sealed class Boosting
{
    private const int FeatureRound = int.MinValue; // draws of features are told from draws of bags by the sign of their round

    private readonly FastTreeOptions _options;
    private readonly TrainingData _data;
    private readonly ILoss _loss;
    private readonly Workers _workers;

    public Boosting(TrainingData data, FastTreeOptions options)
    {
        _options = options;
        _data = data;
        _loss = options.Objective == Objective.BinaryLogLoss ? new LogLoss() : new SquaredError();
        _workers = new Workers(options.NumberOfThreads);
    }

    /// <summary>Grows the trees and returns the starting score with them.</summary>
    public (double Start, RegressionTree[] Trees) Run(
        TrainingData? validation, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var binned = BinnedMatrix.From(_data.X, _options.MaximumBinCountPerFeature, _workers);
        var grower = new TreeGrower(binned, GrowthRules.For(_options, _data.X.Features, _data.Weights.Average()), _workers);
        var derivatives = new Derivatives(_loss, _data.Targets, _data.Weights, _workers);
        var start = _loss.StartingScore(_data.Targets, _data.Weights);
        var watch = validation is null ? null : new ValidationLoss(validation, _loss, start, _workers);
        var scores = new double[_data.Targets.Length];
        Array.Fill(scores, start);

        var trees = new List<RegressionTree>();
        bool[]? bag = null;
        while (trees.Count < _options.NumberOfTrees && !HasStalled(watch, trees.Count))
        {
            bag = BagFor(trees.Count, bag);
            derivatives.Compute(scores, bag);
            trees.Add(grower.Grow(derivatives, FeaturesFor(trees.Count), cancellation));
            grower.AddTo(scores);
            watch?.Add(trees[^1], trees.Count);
            progress?.Report(new TrainingProgress(trees.Count, _options.NumberOfTrees, watch?.Last));
        }

        var kept = watch is not null && _options.EarlyStoppingRounds > 0 ? watch.BestTrees : trees.Count;
        return (start, [.. trees.Take(kept)]);
    }

    private bool HasStalled(ValidationLoss? watch, int trees) =>
        watch is not null && _options.EarlyStoppingRounds > 0 && trees - watch.BestTrees >= _options.EarlyStoppingRounds;

    private bool[] FeaturesFor(int tree) => Draw.Share(_data.X.ColumnCount, _options.FeatureFraction, _options.Seed, FeatureRound + tree);

    private bool[]? BagFor(int tree, bool[]? current)
    {
        if (_options.BaggingExampleFraction == 1)
            return null;
        if (current is not null && tree % _options.BaggingSize != 0)
            return current;
        var bag = new bool[_data.Targets.Length];
        for (var row = 0; row < bag.Length; row++)
            bag[row] = Draw.Uniform(_options.Seed, tree, row) < _options.BaggingExampleFraction;
        return bag;
    }
}
