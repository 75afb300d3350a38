namespace FraudWatch.Detection.Evaluation;

/// <summary>An evaluation: how many institutions, positives and unmatched labels, and a result per ranking.</summary>
public sealed record EvaluationReport(
    int Institutions, int Positives, int LabelsWithoutInstitution, int Folds, int Repeats, IReadOnlyList<RankingResult> Rankings);
