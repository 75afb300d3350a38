namespace FraudWatch.Pipeline.Figures;

/// <summary>A cell of the matrix of probability and expected recovery.</summary>
/// <param name="Tier">The tier of its institutions.</param>
/// <param name="ProbabilityFrom">Inclusive.</param>
/// <param name="ProbabilityTo">Exclusive; null for no end.</param>
/// <param name="RecoveryFrom">Yuan, inclusive; null for no beginning.</param>
/// <param name="RecoveryTo">Yuan, exclusive; null for no end.</param>
/// <param name="Institutions">Institutions in it.</param>
/// <param name="ExpectedRecovery">Their expected recovery in yuan.</param>
public sealed record TierCell(
    string Tier, double ProbabilityFrom, double? ProbabilityTo, decimal? RecoveryFrom, decimal? RecoveryTo, long Institutions, decimal ExpectedRecovery);
