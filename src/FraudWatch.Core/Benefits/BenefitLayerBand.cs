namespace FraudWatch.Core.Benefits;

/// <summary>A stretch of the year's own share: above the lower end, up to and with the upper one.</summary>
/// <param name="Lower">Yuan.</param>
/// <param name="Upper">Yuan; null without an end.</param>
/// <param name="Ratio">Share that the fund pays; null where the text does not say.</param>
public sealed record BenefitLayerBand(decimal Lower, decimal? Upper, decimal? Ratio);
