using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>A detector whose score is a sum over features, so that each feature's part in it is exact.</summary>
public interface IExplainedDetector : IOutlierDetector
{
    /// <summary>Rows x features, row by row: what each feature adds. A row's sum is its score.</summary>
    /// <inheritdoc cref="IOutlierDetector.Score"/>
    double[] Contributions(FeatureMatrix rows, CancellationToken cancellation = default);
}
