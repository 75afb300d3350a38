namespace FraudWatch.Detection.Rules;

/// <summary>What the last run of a rule came to.</summary>
/// <param name="Version">The version that ran.</param>
/// <param name="Runnable">False when a column that it needs never came.</param>
/// <param name="Reason">The missing columns, or the error; null when it ran.</param>
/// <param name="Findings">Findings it made; null when it did not run or failed.</param>
/// <param name="OnTrial">Findings that only values on trial made.</param>
/// <param name="Denominator">What they are counted against.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Watermark">Batches in the store.</param>
/// <param name="Settings">The office's settings that it went by, by number and hash.</param>
public sealed record RuleRunRow(
    int Version, bool Runnable, string? Reason, long? Findings, long? OnTrial, long? Denominator, double Seconds, long Watermark, string? Settings);
