namespace FraudWatch.Detection.Rules;

/// <summary>What a change of a rule would do to its findings. Nothing of it is published.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Version">The version in force.</param>
/// <param name="Before">What it finds as it is.</param>
/// <param name="After">What it would find.</param>
/// <param name="Kept">Findings of both: the same keys.</param>
/// <param name="Gained">Findings of the changed rule alone, greatest amounts first.</param>
/// <param name="Lost">Findings of the version in force alone, greatest amounts first.</param>
public sealed record BacktestReport(
    string RuleId, int Version, BacktestSide Before, BacktestSide After, long Kept, BacktestChanges Gained, BacktestChanges Lost);
