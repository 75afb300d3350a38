using FraudWatch.Server.Api.Peers;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>One physician at one institution: work, points, place among the peers.</summary>
public sealed record PhysicianProfile
{
    public required PhysicianItem Physician { get; init; }

    /// <summary>Name as the bills have it, masked but for as long as an unmasking lasts.</summary>
    public string? Name { get; init; }

    /// <summary>Points by natural year, the latest first.</summary>
    public required IReadOnlyList<PointsView> Points { get; init; }

    /// <summary>Figures among the physicians of institutions of the same kind and level.</summary>
    public required IReadOnlyList<PhysicianFigure> Figures { get; init; }

    /// <summary>Indicators in the funnel of the peers.</summary>
    public required IReadOnlyList<IndicatorView> Indicators { get; init; }
}
