using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees;

/// <summary>
/// How boosted trees are grown. Names and defaults are those of ML.NET's FastTree, and of its LightGBM trainer where FastTree
/// has no such option, so that settings can be carried over.
/// </summary>
public sealed record FastTreeOptions
{
    /// <summary>What is minimised.</summary>
    public Objective Objective { get; init; } = Objective.BinaryLogLoss;

    /// <summary>Trees to grow; fewer when early stopping ends the training.</summary>
    public int NumberOfTrees { get; init; } = 100;

    /// <summary>Most leaves of one tree. The leaf that gains most is split first.</summary>
    public int NumberOfLeaves { get; init; } = 20;

    /// <summary>Fewest examples in a leaf.</summary>
    public int MinimumExampleCountPerLeaf { get; init; } = 10;

    /// <summary>Most splits between root and leaf; 0 for no limit.</summary>
    public int MaximumTreeDepth { get; init; }

    /// <summary>Share of each tree's correction that is taken, above 0 and up to 1.</summary>
    public double LearningRate { get; init; } = 0.2;

    /// <summary>Most values that a feature keeps after binning, 2 to 255; missing has a bin of its own beside them.</summary>
    public int MaximumBinCountPerFeature { get; init; } = 255;

    /// <summary>Added to the sum of second derivatives of each leaf, so that small leaves say less.</summary>
    public double L2Regularization { get; init; }

    /// <summary>A split that reduces the loss by less (in the sum over examples, times two) is not made.</summary>
    public double MinimumSplitGain { get; init; }

    /// <summary>Share of the features that each tree may use, above 0 and up to 1.</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>Share of the examples that each bag holds, above 0 and up to 1; 1 takes all.</summary>
    public double BaggingExampleFraction { get; init; } = 1;

    /// <summary>Trees that are grown on one bag before the next is drawn.</summary>
    public int BaggingSize { get; init; } = 1;

    /// <summary>Factor on the weight of examples with label 1.</summary>
    public double PositiveClassWeight { get; init; } = 1;

    /// <summary>Training ends when the validation loss has not fallen for so many trees, and keeps the best; 0 for never.</summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Features, by name, along which the margin may only rise or only fall.</summary>
    public IReadOnlyDictionary<string, Monotonicity> MonotoneConstraints { get; init; } = new Dictionary<string, Monotonicity>();

    /// <summary>Added to a category's second derivatives when categories are ordered, so that rare ones come to the middle.</summary>
    public double CategoricalSmoothing { get; init; } = 10;

    /// <summary>Most categories that a split names on one side.</summary>
    public int MaximumCategoricalSplitPointCount { get; init; } = 64;

    /// <summary>Of every random choice. One seed, one model, however many threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Most threads; null for one per processor.</summary>
    public int? NumberOfThreads { get; init; }

    /// <summary>Refuses what cannot be grown.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    internal void Check(IReadOnlyList<Feature> features)
    {
        Require(NumberOfTrees >= 1, nameof(NumberOfTrees), NumberOfTrees, "1 or more");
        Require(NumberOfLeaves >= 2, nameof(NumberOfLeaves), NumberOfLeaves, "2 or more");
        Require(MinimumExampleCountPerLeaf >= 1, nameof(MinimumExampleCountPerLeaf), MinimumExampleCountPerLeaf, "1 or more");
        Require(MaximumTreeDepth >= 0, nameof(MaximumTreeDepth), MaximumTreeDepth, "0 (no limit) or more");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "above 0 and up to 1");
        Require(MaximumBinCountPerFeature is >= 2 and <= 255, nameof(MaximumBinCountPerFeature), MaximumBinCountPerFeature, "2 to 255");
        Require(double.IsFinite(L2Regularization) && L2Regularization >= 0, nameof(L2Regularization), L2Regularization, "0 or more");
        Require(double.IsFinite(MinimumSplitGain) && MinimumSplitGain >= 0, nameof(MinimumSplitGain), MinimumSplitGain, "0 or more");
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), FeatureFraction, "above 0 and up to 1");
        Require(BaggingExampleFraction is > 0 and <= 1, nameof(BaggingExampleFraction), BaggingExampleFraction, "above 0 and up to 1");
        Require(BaggingSize >= 1, nameof(BaggingSize), BaggingSize, "1 or more");
        Require(double.IsFinite(PositiveClassWeight) && PositiveClassWeight > 0, nameof(PositiveClassWeight), PositiveClassWeight, "above 0");
        Require(EarlyStoppingRounds >= 0, nameof(EarlyStoppingRounds), EarlyStoppingRounds, "0 (never) or more");
        Require(double.IsFinite(CategoricalSmoothing) && CategoricalSmoothing >= 0, nameof(CategoricalSmoothing), CategoricalSmoothing, "0 or more");
        Require(MaximumCategoricalSplitPointCount >= 1, nameof(MaximumCategoricalSplitPointCount), MaximumCategoricalSplitPointCount, "1 or more");
        Require(NumberOfThreads is null or >= 1, nameof(NumberOfThreads), NumberOfThreads ?? 0, "1 or more, or null");
        foreach (var name in MonotoneConstraints.Keys)
            CheckConstraint(name, features);
    }

    private static void Require(bool holds, string option, double value, string range)
    {
        if (!holds)
            throw new ArgumentException($"{option} is {value}; it must be {range}.");
    }

    private static void CheckConstraint(string name, IReadOnlyList<Feature> features)
    {
        var feature = features.FirstOrDefault(feature => feature.Name == name)
            ?? throw new ArgumentException($"{nameof(MonotoneConstraints)} names '{name}', which is no feature.");
        if (feature.Kind != FeatureKind.Numeric)
            throw new ArgumentException($"{nameof(MonotoneConstraints)} names '{name}', whose categories have no order.");
    }
}
