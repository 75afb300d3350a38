using FraudWatch.Core.Inspections;

namespace FraudWatch.Casework.Inspections;

/// <summary>A plan to begin.</summary>
public sealed record PlanDraft
{
    public required string Title { get; init; }

    /// <summary>Any kind that a bureau orders itself; a flying inspection's transfer is registered, not drawn.</summary>
    public required InspectionKind Kind { get; init; }

    /// <summary>The division whose institutions are candidates.</summary>
    public required string Region { get; init; }

    /// <summary>Institutions to draw; null for five per team, or all where there are fewer.</summary>
    public int? Slots { get; init; }

    /// <summary>The share that chance alone draws, 0 to 1.</summary>
    public double RandomShare { get; init; } = DrawDesign.UsualRandomShare;

    public required int Teams { get; init; }
}
