namespace FraudWatch.Server.Operations;

/// <summary>
/// Whether the service is up or ready, what stands in its way, and what works less well than it should: a sentence each, without paths or values.
/// </summary>
/// <param name="Status">up, ready, degraded (ready with warnings) or not_ready.</param>
/// <param name="Faults">Why it is not ready.</param>
/// <param name="Warnings">What somebody should look at.</param>
public sealed record HealthView(string Status, IReadOnlyList<string> Faults, IReadOnlyList<string> Warnings);
