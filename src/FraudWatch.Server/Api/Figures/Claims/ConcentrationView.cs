using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>How unevenly money falls on persons or physicians.</summary>
/// <param name="Subjects">Those with money, and their yuan.</param>
/// <param name="Gini">0: alike. 1: all on one. Null without subjects.</param>
/// <param name="Points">The curve, at most 100 points, from (0, 0) to (1, 1).</param>
public sealed record ConcentrationView(CountView Subjects, double? Gini, IReadOnlyList<LorenzPoint> Points);
