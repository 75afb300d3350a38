using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>What limits the growth of a tree.</summary>
/// <param name="Options">The settings.</param>
/// <param name="MinimumHessian">Least sum of second derivatives in a leaf.</param>
/// <param name="Directions">For each feature 1 where the margin may only rise, -1 where it may only fall, else 0.</param>
internal sealed record GrowthRules(FastTreeOptions Options, double MinimumHessian, IReadOnlyList<int> Directions)
{
    // Leaves whose examples the model is already sure of would get any value: what scikit-learn and LightGBM ask for, per unit of weight.
    private const double MinimumHessianPerWeight = 1e-3;

    /// <summary>The rules for training on such examples.</summary>
    public static GrowthRules For(FastTreeOptions options, IReadOnlyList<Feature> features, double meanWeight) => new(
        options,
        MinimumHessianPerWeight * meanWeight,
        [.. features.Select(feature => options.MonotoneConstraints.TryGetValue(feature.Name, out var direction) ? (int)direction : 0)]);
}
