using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees;

/// <summary>Examples that no tree is grown on; their loss says when to stop.</summary>
/// <param name="X">The same features as the training part.</param>
/// <param name="Y">One target for each row.</param>
/// <param name="Weights">One weight for each row, or empty for 1 each.</param>
public sealed record ValidationPart(FeatureMatrix X, ReadOnlyMemory<float> Y, ReadOnlyMemory<float> Weights = default);
