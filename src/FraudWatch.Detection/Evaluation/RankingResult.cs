namespace FraudWatch.Detection.Evaluation;

/// <summary>One ranking's figures: means over the folds with their deviation between folds, and precision at queue sizes.</summary>
/// <param name="Ranking">Name.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="AucFoldDeviation">Standard deviation between folds.</param>
/// <param name="AveragePrecisionFoldDeviation">Standard deviation between folds.</param>
/// <param name="F1">F1 when as many are flagged in each fold as there are positives.</param>
/// <param name="Brier">Mean squared error; null for what is no probability.</param>
/// <param name="CalibrationError">Expected calibration error, ten bins of equal count; null for what is no probability.</param>
/// <param name="PrecisionAt">Precision among the first k of all labelled institutions, mean over the repeats.</param>
public sealed record RankingResult(
    string Ranking,
    double Auc,
    double AveragePrecision,
    double AucFoldDeviation,
    double AveragePrecisionFoldDeviation,
    double F1,
    double? Brier,
    double? CalibrationError,
    IReadOnlyDictionary<int, double> PrecisionAt);
