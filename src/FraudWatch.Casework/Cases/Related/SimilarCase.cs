namespace FraudWatch.Casework.Cases;

/// <summary>A decided case that is like another.</summary>
/// <param name="Case">It.</param>
/// <param name="Likeness">0 to 1: shared rules over all rules of both, less the more the amounts differ.</param>
public sealed record SimilarCase(ReviewCase Case, double Likeness);
