using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A funnel plot, with what else could be drawn.</summary>
/// <param name="Chosen">What is drawn; null when there is nothing.</param>
/// <param name="Choices">Every setting, indicator and month that there is.</param>
/// <param name="Points">Institutions, the farthest out first.</param>
/// <param name="Limits">Curves of each peer group, by rising size.</param>
/// <param name="OutsideTwo">Points beyond 2 standard errors.</param>
/// <param name="OutsideThree">Points beyond 3.</param>
public sealed record FunnelView(
    FunnelChoice? Chosen, IReadOnlyList<FunnelChoice> Choices, IReadOnlyList<FunnelPoint> Points, IReadOnlyList<FunnelLimit> Limits, long OutsideTwo, long OutsideThree);
