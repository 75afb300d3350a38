namespace FraudWatch.Server.Api.Figures;

/// <summary>The greatest flows of a period, the last twelve months of the claims unless told.</summary>
/// <param name="Period">When the encounters began.</param>
/// <param name="Level">institution or region.</param>
/// <param name="Days">At most so many days between.</param>
/// <param name="Flows">The greatest first.</param>
public sealed record FlowView(PeriodView Period, string Level, int Days, IReadOnlyList<FlowRowView> Flows);
