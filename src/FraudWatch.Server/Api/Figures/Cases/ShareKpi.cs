namespace FraudWatch.Server.Api.Figures;

/// <summary>A share, in the period and in the one before.</summary>
/// <param name="Definition">What is counted, and against what.</param>
/// <param name="Value">Now.</param>
/// <param name="Before">In the period before; null for what is true of this moment only.</param>
public sealed record ShareKpi(Words Definition, ShareView Value, ShareView? Before);
