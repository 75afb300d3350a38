namespace FraudWatch.Learning.Data;

/// <summary>One column of a <see cref="FeatureMatrix"/>.</summary>
/// <param name="Name">Unique within the matrix.</param>
/// <param name="Kind">How its values are to be read.</param>
public sealed record Feature(string Name, FeatureKind Kind = FeatureKind.Numeric);
