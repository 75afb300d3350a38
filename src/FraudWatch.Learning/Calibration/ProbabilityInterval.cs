namespace FraudWatch.Learning.Calibration;

/// <summary>Bounds of a probability.</summary>
/// <param name="Lower">Lower bound, 0..1.</param>
/// <param name="Upper">Upper bound, 0..1, no less than <paramref name="Lower"/>.</param>
public readonly record struct ProbabilityInterval(double Lower, double Upper);
