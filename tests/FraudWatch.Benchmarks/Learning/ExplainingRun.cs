namespace FraudWatch.Benchmarks.Learning;

/// <summary>The explanation of rows by the 200 trees.</summary>
/// <param name="Seconds">Ours.</param>
/// <param name="RivalSeconds">xgboost's pred_contribs on the same trees; null without xgboost.</param>
/// <param name="SumError">Greatest distance of a row's contributions, added up, from its margin.</param>
/// <param name="RivalDistance">Greatest distance of one of our contributions from xgboost's; null without xgboost.</param>
internal sealed record ExplainingRun(double Seconds, double? RivalSeconds, double SumError, double? RivalDistance);
