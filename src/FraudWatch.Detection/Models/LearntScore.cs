namespace FraudWatch.Detection.Models;

/// <summary>A model's word on one institution.</summary>
/// <param name="Code">Institution.</param>
/// <param name="Probability">That an inspection confirms a violation, calibrated, 0..1.</param>
/// <param name="Lower">Lower end of the 90 % interval.</param>
/// <param name="Upper">Upper end of the 90 % interval.</param>
/// <param name="Amount">What a confirmed violation is expected to be worth (yuan); null where too few amounts are known.</param>
public sealed record LearntScore(string Code, double Probability, double Lower, double Upper, double? Amount);
