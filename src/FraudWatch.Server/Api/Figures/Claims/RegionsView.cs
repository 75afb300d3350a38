namespace FraudWatch.Server.Api.Figures;

/// <summary>Divisions compared over a period.</summary>
public sealed record RegionsView(PeriodView Period, IReadOnlyList<RegionView> Regions);
