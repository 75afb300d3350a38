using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>Checked examples: features, targets and weights, that of the positive class taken in.</summary>
internal sealed record TrainingData(FeatureMatrix X, double[] Targets, double[] Weights)
{
    /// <summary>Checks and combines what the caller gave.</summary>
    /// <exception cref="ArgumentException">Lengths differ, there are no examples, or a target or weight cannot be learnt from.</exception>
    public static TrainingData From(FeatureMatrix x, ReadOnlySpan<float> y, ReadOnlySpan<float> weights, FastTreeOptions options)
    {
        if (x.RowCount == 0)
            throw new ArgumentException("There are no examples or no features.", nameof(x));
        if (y.Length != x.RowCount)
            throw new ArgumentException($"{y.Length} targets for {x.RowCount} examples.", nameof(y));
        if (weights.Length != 0 && weights.Length != x.RowCount)
            throw new ArgumentException($"{weights.Length} weights for {x.RowCount} examples. Give one for each, or none.", nameof(weights));

        var isBinary = options.Objective == Objective.BinaryLogLoss;
        var (targets, combined) = (new double[y.Length], new double[y.Length]);
        for (var i = 0; i < targets.Length; i++)
        {
            var weight = weights.Length == 0 ? 1 : weights[i];
            CheckExample(i, y[i], weight, isBinary);
            targets[i] = y[i];
            combined[i] = weight * (isBinary && y[i] == 1 ? options.PositiveClassWeight : 1);
        }

        return new TrainingData(x, targets, combined);
    }

    /// <summary>Refuses examples of which none counts, or all have one label.</summary>
    public void CheckLearnable(Objective objective)
    {
        var counting = Enumerable.Range(0, Weights.Length).Where(i => Weights[i] > 0).Select(i => Targets[i]).ToHashSet();
        if (counting.Count == 0)
            throw new ArgumentException("All weights are 0: there is nothing to learn from.");
        if (objective == Objective.BinaryLogLoss && counting.Count == 1)
            throw new ArgumentException($"All examples have label {counting.Single()}: there is nothing to tell apart.");
    }

    private static void CheckExample(int row, float target, float weight, bool isBinary)
    {
        if (isBinary && target is not (0 or 1))
            throw new ArgumentException($"Target {row} is {target}; labels are 0 or 1.");
        if (!float.IsFinite(target))
            throw new ArgumentException($"Target {row} is {target}; it must be a finite number.");
        if (!float.IsFinite(weight) || weight < 0)
            throw new ArgumentException($"Weight {row} is {weight}; it must be 0 or more.");
    }
}
