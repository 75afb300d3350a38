namespace FraudWatch.Casework.Jobs;

/// <summary>How a run ended.</summary>
/// <param name="State">Succeeded, failed, cancelled or interrupted.</param>
/// <param name="Counts">What it counted, by snake_case name.</param>
/// <param name="Warnings">Sentences for people.</param>
/// <param name="Error">Why it did not succeed, without personal data.</param>
public sealed record JobOutcome(JobRunState State, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<string> Warnings, string? Error);
