namespace FraudWatch.Core.Benefits;

/// <summary>A stretch of the accumulated in-scope amount: above the lower end, up to and with the upper one.</summary>
/// <param name="Number">From 1, lowest first.</param>
/// <param name="Lower">Yuan.</param>
/// <param name="Upper">Yuan; null without an end.</param>
/// <param name="Fund">pool or large (the large-amount or major-illness fund).</param>
public sealed record BenefitBand(int Number, decimal Lower, decimal? Upper, string Fund);
