using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// Says how unlike the rest a row is, without labels. Fit first; scores of different detectors have different units, only
/// their order can be compared.
/// </summary>
public interface IOutlierDetector
{
    /// <summary>Learns what is usual; forgets what was learnt before.</summary>
    /// <exception cref="ArgumentException">There are no columns or too few rows.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was learnt before is kept.</exception>
    void Fit(FeatureMatrix rows, CancellationToken cancellation = default);

    /// <summary>One score per row, finite; higher is more abnormal. Rows need not be those of the fit.</summary>
    /// <exception cref="InvalidOperationException">The detector is not fitted.</exception>
    /// <exception cref="ArgumentException">The features are not those of the fit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    double[] Score(FeatureMatrix rows, CancellationToken cancellation = default);
}
