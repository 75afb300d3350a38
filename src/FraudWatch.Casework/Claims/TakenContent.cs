namespace FraudWatch.Casework.Claims;

/// <summary>The batch that a content is.</summary>
/// <param name="Batch">The batch; perhaps one that was there before.</param>
/// <param name="IsNew">Whether this file is the one to load; otherwise the content is here already and the file may go.</param>
public sealed record TakenContent(ClaimsBatch Batch, bool IsNew);
