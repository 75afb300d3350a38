namespace FraudWatch.Detection.Rules;

/// <summary>What one of the two runs of a backtest found.</summary>
/// <param name="Hits">Findings in the period.</param>
/// <param name="Institutions">Institutions that they are about.</param>
/// <param name="Amount">Yuan at risk, in all.</param>
/// <param name="ByFinding">Verdicts on these very findings.</param>
/// <param name="ByInstitution">Verdicts on their institutions as a whole, each finding counted.</param>
public sealed record BacktestSide(long Hits, long Institutions, decimal Amount, VerdictOverlap ByFinding, VerdictOverlap ByInstitution);
