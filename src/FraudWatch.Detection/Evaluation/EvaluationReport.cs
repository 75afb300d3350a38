namespace FraudWatch.Detection.Evaluation;

/// <summary>An evaluation: how many institutions, positives and unmatched labels, and a result per ranking.</summary>
/// <param name="Institutions">Labelled institutions that are in the store.</param>
/// <param name="Positives">Positives among them.</param>
/// <param name="LabelsWithoutInstitution">Labels that match none.</param>
/// <param name="Folds">Folds of each repeat.</param>
/// <param name="Repeats">Times that the folds were drawn.</param>
/// <param name="Features">Features that the learners saw.</param>
/// <param name="Rankings">One result for each ranking, all on the same folds.</param>
/// <param name="Notes">What was left out and why, what was chosen.</param>
public sealed record EvaluationReport(
    int Institutions, int Positives, int LabelsWithoutInstitution, int Folds, int Repeats, int Features,
    IReadOnlyList<RankingResult> Rankings, IReadOnlyList<string> Notes);
