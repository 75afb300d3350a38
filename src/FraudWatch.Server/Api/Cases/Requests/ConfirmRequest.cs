namespace FraudWatch.Server.Api.Cases;

/// <summary>Confirms a counted change of many cases.</summary>
/// <param name="Token">As the proposal gave it.</param>
public sealed record ConfirmRequest(string Token);
