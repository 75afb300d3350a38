namespace FraudWatch.Detection.Models;

/// <summary>How to learn.</summary>
public sealed record TrainOptions
{
    /// <summary>What is read of institutions. All but <see cref="FeatureInput.Totals"/> needs the feature sets.</summary>
    public FeatureInput Input { get; init; } = FeatureInput.Totals;

    /// <summary>
    /// Only confirmed violations are labels; all other institutions are unlabelled, not innocent (Elkan and Noto 2008). For bureaus
    /// whose records hold what was found and not where nothing was.
    /// </summary>
    public bool PositiveOnly { get; init; }
}
