namespace FraudWatch.Detection.Rules;

/// <summary>What a rule run does.</summary>
public sealed record RuleRunOptions
{
    /// <summary>The rules; by default those built into the program.</summary>
    public RuleCatalogue? Catalogue { get; init; }

    /// <summary>Ids of the rules to run; null for all that are not deprecated. The findings of the others stay as they are.</summary>
    public IReadOnlyList<string>? RuleIds { get; init; }

    /// <summary>Division (admdvs) whose institutions are judged, those below it included; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>Where today's date comes from, which says which version of an imported knowledge table is in force.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
