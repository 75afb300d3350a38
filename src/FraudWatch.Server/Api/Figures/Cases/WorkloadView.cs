namespace FraudWatch.Server.Api.Figures;

/// <summary>The work of each inspector, with decided cases of a period.</summary>
public sealed record WorkloadView(PeriodView Period, IReadOnlyList<LoadView> Inspectors);
