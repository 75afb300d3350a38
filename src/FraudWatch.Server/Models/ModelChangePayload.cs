namespace FraudWatch.Server.Models;

/// <summary>What an approval of another model is for.</summary>
/// <param name="From">The model in charge when it was asked for; null for none.</param>
/// <param name="To">The model that shall be in charge; null for none.</param>
/// <param name="IsRollback">Whether it goes back to the one before.</param>
public sealed record ModelChangePayload(string? From, string? To, bool IsRollback);
