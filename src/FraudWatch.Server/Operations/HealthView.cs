namespace FraudWatch.Server.Operations;

/// <summary>Whether the service is up or ready, and what stands in its way: a sentence each, without paths or values.</summary>
public sealed record HealthView(string Status, IReadOnlyList<string> Faults);
