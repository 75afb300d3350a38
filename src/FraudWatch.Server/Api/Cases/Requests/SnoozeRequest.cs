namespace FraudWatch.Server.Api.Cases;

/// <summary>Until when a case is put off.</summary>
/// <param name="Until">The day on which it comes back; null brings it back now.</param>
public sealed record SnoozeRequest(DateOnly? Until);
