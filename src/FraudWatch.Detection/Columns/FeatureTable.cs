using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Columns;

/// <summary>Rows of features with what each row is about.</summary>
/// <param name="Keys">An identifier for each row of the matrix.</param>
/// <param name="Matrix">The features.</param>
public sealed record FeatureTable(IReadOnlyList<string> Keys, FeatureMatrix Matrix);
