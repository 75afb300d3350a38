namespace FraudWatch.Detection.Evaluation;

/// <summary>One ranking's figures: over all labelled institutions, their deviation between folds, and precision at queue sizes.</summary>
public sealed record RankingResult(
    string Ranking,
    double Auc,
    double AveragePrecision,
    double AucFoldDeviation,
    double AveragePrecisionFoldDeviation,
    IReadOnlyDictionary<int, double> PrecisionAt);
