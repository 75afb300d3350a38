namespace FraudWatch.Server.Api.Cases;

/// <summary>Takes note of new data on a case.</summary>
/// <param name="Note">What it means for the case; null for nothing to add.</param>
public sealed record NewDataNote(string? Note = null);
