namespace FraudWatch.Casework.Cases;

/// <summary>A change of many cases, counted and not yet done.</summary>
/// <param name="Change">The change.</param>
/// <param name="Token">Confirms it; shown once.</param>
public sealed record BulkProposal(BulkChange Change, string Token);
