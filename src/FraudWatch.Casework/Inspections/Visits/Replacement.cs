namespace FraudWatch.Casework.Inspections;

/// <summary>Who takes a member's place in a team.</summary>
/// <param name="By">The user who comes.</param>
/// <param name="Reason">Why: a ground of recusal, an illness.</param>
/// <param name="WholeTeam">Whether in all inspections of the team in this plan that have not ended, and not in this one alone.</param>
public sealed record Replacement(long By, string Reason, bool WholeTeam = false);
