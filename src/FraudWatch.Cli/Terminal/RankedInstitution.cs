namespace FraudWatch.Cli.Terminal;

/// <summary>One row of the inspection list; level 3 to 1 or 0, money in yuan, probability 0..1, reasons in both languages.</summary>
public sealed record RankedInstitution(
    long Rank,
    string FixmedinsCode,
    string FixmedinsName,
    int? Level,
    decimal Probability,
    decimal ExpectedRecovery,
    string Tier,
    long Findings,
    decimal AmountAtRisk,
    IReadOnlyList<RankedReason> Reasons);
