namespace FraudWatch.Detection.Rules;

/// <summary>How one rule fared in a run.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Version">Its version.</param>
/// <param name="Runnable">False when a column that it needs never came.</param>
/// <param name="Reason">The missing columns, or the error; null when it ran.</param>
/// <param name="Findings">Findings it made; null when it did not run or failed.</param>
/// <param name="Denominator">What they are counted against, over all institutions.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RuleOutcome(
    string RuleId, int Version, bool Runnable, string? Reason, long? Findings, long? Denominator, double Seconds)
{
    /// <summary>Findings that only values on trial make; null without a trial, or when it failed.</summary>
    public long? OnTrial { get; init; }

    /// <summary>Whether the rule ran and broke; what is wrong is in <see cref="Reason"/>.</summary>
    public bool Failed => Runnable && Reason is not null;
}
