namespace FraudWatch.Server.Api.Cases;

/// <summary>Whom a case goes to.</summary>
/// <param name="OwnerId">Number of the user; null for nobody.</param>
public sealed record OwnerRequest(long? OwnerId);
