namespace FraudWatch.Core.Cases;

/// <summary>What the ladder says to an action.</summary>
/// <param name="Step">The step to take; null when refused.</param>
/// <param name="Refusal">Why not.</param>
public sealed record LadderAnswer(LadderStep? Step, LadderRefusal Refusal);
