namespace FraudWatch.Detection.Knowledge;

/// <summary>How a publication is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>First day of force for rows that state none; null for the publication's own (see the project's README).</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Administrative division (admdvs) that the points hold in; null for everywhere.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// Whether a file that publishes some classes again ends the points that its update leaves out. The authority does not say
    /// whether its update replaces or adds, so they stay in force unless the bureau says so.
    /// </summary>
    public bool UpdateReplaces { get; init; }

    /// <summary>Whether a file in the shape of a knowledge table takes its place, instead of adding rows to it.</summary>
    public bool ReplaceTable { get; init; }

    /// <summary>Where today's date comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
