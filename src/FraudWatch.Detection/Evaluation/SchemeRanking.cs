namespace FraudWatch.Detection.Evaluation;

/// <summary>How one planted scheme's subjects are ranked among those of whom nothing is known.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Positives">Its subjects with a score.</param>
/// <param name="Auc">Area under the ROC curve of the score.</param>
/// <param name="SizeAuc">That of ranking by size alone.</param>
public sealed record SchemeRanking(string Scheme, int Positives, double Auc, double SizeAuc);
