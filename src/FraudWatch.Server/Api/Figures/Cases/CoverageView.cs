namespace FraudWatch.Server.Api.Figures;

/// <summary>How much of the claims was judged. Null shares: nothing was rated yet.</summary>
/// <param name="Institutions">Institutions with claims that were rated, of those with claims.</param>
/// <param name="Encounters">Encounters that the rules saw, of those that came; what was dropped cannot be judged (cancelled or without a begin).</param>
/// <param name="Rules">Rules that ran, of those in the catalogue that were to run last; the others lack a table or a column.</param>
public sealed record CoverageView(ShareView? Institutions, ShareView? Encounters, ShareView? Rules);
