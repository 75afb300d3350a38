namespace FraudWatch.Detection.Rules;

/// <summary>How one shared result fared in a run.</summary>
/// <param name="Name">Of the table in features.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Error">Why it is not there; null when it is.</param>
public sealed record SharedOutcome(string Name, double Seconds, string? Error);
