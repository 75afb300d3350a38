namespace FraudWatch.Server.Api.Figures;

/// <summary>Cases and their money, in the period and in the one before.</summary>
/// <param name="Definition">What is counted.</param>
/// <param name="Value">Now.</param>
/// <param name="Before">In the period before; null for what is true of this moment only.</param>
public sealed record AmountKpi(Words Definition, CountView Value, CountView? Before);
