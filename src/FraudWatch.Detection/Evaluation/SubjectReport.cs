namespace FraudWatch.Detection.Evaluation;

/// <summary>How well the subjects of a grain are ranked without labels.</summary>
/// <param name="Grain">Person, physician, department or stay.</param>
/// <param name="Subjects">Scored subjects with a label.</param>
/// <param name="Positives">Positives among them.</param>
/// <param name="LeftOut">Scored subjects of which the labels do not say what they are.</param>
/// <param name="Rankings">The score, and ranking by size alone.</param>
/// <param name="Schemes">The same by planted scheme, where labels tell schemes apart; those of ten subjects and more.</param>
/// <param name="Note">What counts as positive.</param>
public sealed record SubjectReport(
    string Grain, int Subjects, int Positives, int LeftOut, IReadOnlyList<SubjectRanking> Rankings, IReadOnlyList<SchemeRanking> Schemes, string Note);
