namespace FraudWatch.Detection.Evaluation;

/// <summary>One ranking of the subjects of a grain against labels.</summary>
/// <param name="Ranking">Name.</param>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision; by chance it is the share of positives.</param>
/// <param name="PrecisionAt">Precision among the first k.</param>
/// <param name="SizeCorrelation">Rank correlation (Spearman) with size: 0 says that the ranking does not follow it.</param>
public sealed record SubjectRanking(
    string Ranking, double Auc, double AveragePrecision, IReadOnlyDictionary<int, double> PrecisionAt, double SizeCorrelation);
