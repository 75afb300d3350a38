namespace FraudWatch.Learning.Selection;

/// <summary>What a measure loses when one feature is shuffled.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Loss">Measure with the true column minus the mean of the shuffled ones, in the measure's unit.</param>
/// <param name="Deviation">Standard deviation between the shuffles; 0 for one shuffle.</param>
public sealed record FeatureImportance(string Feature, double Loss, double Deviation);
