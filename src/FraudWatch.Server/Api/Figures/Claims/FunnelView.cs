using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A funnel plot, with what else could be drawn.</summary>
/// <param name="Chosen">What is drawn; null when there is nothing.</param>
/// <param name="Choices">Every setting, indicator and month that there is.</param>
/// <param name="Points">Institutions, the farthest out first.</param>
/// <param name="Limits">Curves of each peer group, by rising size.</param>
/// <param name="OutsideTwo">Points beyond 2 standard errors; null when nothing is drawn.</param>
/// <param name="OutsideThree">Points beyond 3; null when nothing is drawn.</param>
public sealed record FunnelView(
    FunnelChoiceView? Chosen, IReadOnlyList<FunnelChoiceView> Choices, IReadOnlyList<FunnelPoint> Points, IReadOnlyList<FunnelLimit> Limits, CountView? OutsideTwo,
    CountView? OutsideThree);
