using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Columns;

/// <summary>Rows of features with what each row is about.</summary>
/// <param name="Keys">An identifier for each row of the matrix.</param>
/// <param name="Matrix">The features.</param>
public sealed record FeatureTable(IReadOnlyList<string> Keys, FeatureMatrix Matrix)
{
    /// <summary>Texts that stood between key and features: one list for each such column, "" where missing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Texts { get; init; } = [];
}
