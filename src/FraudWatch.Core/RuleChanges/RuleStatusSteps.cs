using FraudWatch.Core.Findings;

namespace FraudWatch.Core.RuleChanges;

/// <summary>Which status may follow which: nothing goes to inspectors that was not on trial before.</summary>
public static class RuleStatusSteps
{
    /// <summary>Why the step is not allowed; null when it is.</summary>
    public static string? Violation(RuleStatus from, RuleStatus to) => (from, to) switch
    {
        _ when from == to => $"The rule is {Word(to)} already.",
        (RuleStatus.Experimental or RuleStatus.Deprecated, RuleStatus.Stable) => $"A rule that is {Word(from)} goes on trial first: ask for shadow.",
        _ => null,
    };

    private static string Word(RuleStatus status) => status.ToString().ToLowerInvariant();
}
