namespace FraudWatch.Server.Api.Cases;

/// <summary>A decided case that is like another, with its likeness, 0 to 1.</summary>
public sealed record SimilarView(CaseView Case, double Likeness);
