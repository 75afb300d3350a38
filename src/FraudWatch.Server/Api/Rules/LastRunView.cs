using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>What the last run of a rule came to.</summary>
/// <param name="Version">The version that ran.</param>
/// <param name="Runnable">False when a column that it needs never came.</param>
/// <param name="Reason">The missing columns, or the error; null when it ran.</param>
/// <param name="Findings">Findings in all divisions; null when it did not run or failed.</param>
/// <param name="OnTrial">Findings that only values on trial make.</param>
/// <param name="Denominator">What they are counted against, in the rule's unit.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Watermark">Batches in the store.</param>
/// <param name="Settings">The office's settings that it went by.</param>
public sealed record LastRunView(
    int Version, bool Runnable, string? Reason, long? Findings, long? OnTrial, long? Denominator, double Seconds, long Watermark, string? Settings)
{
    internal static LastRunView? Of(RuleRunRow? run) => run is null
        ? null
        : new(run.Version, run.Runnable, run.Reason, run.Findings, run.OnTrial, run.Denominator, run.Seconds, run.Watermark, run.Settings);
}
