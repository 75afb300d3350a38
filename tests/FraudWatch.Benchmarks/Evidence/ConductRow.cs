namespace FraudWatch.Benchmarks.Evidence;

/// <summary>What the scores of one grain find in one city, without labels, beside ranking by size.</summary>
/// <param name="Grain">Physician, department or stay.</param>
/// <param name="Seed">Of the city.</param>
/// <param name="Subjects">With a score and a label.</param>
/// <param name="Positives">Named by the truth.</param>
/// <param name="Auc">Area under the ROC curve of the score.</param>
/// <param name="SizeAuc">The same of size alone.</param>
/// <param name="Precision">Average precision of the score.</param>
/// <param name="SizePrecision">The same of size alone.</param>
internal sealed record ConductRow(
    string Grain, int Seed, int Subjects, int Positives, double Auc, double SizeAuc, double Precision, double SizePrecision);
