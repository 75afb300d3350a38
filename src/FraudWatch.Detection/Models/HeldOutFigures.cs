using FraudWatch.Learning.Calibration;
using FraudWatch.Learning.Metrics;

namespace FraudWatch.Detection.Models;

/// <summary>Figures on institutions that a model had not seen: means over the folds.</summary>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
/// <param name="Brier">Mean squared error of the probability.</param>
/// <param name="CalibrationError">Expected calibration error over all folds, ten bins of equal count.</param>
public sealed record HeldOutFigures(double Auc, double AveragePrecision, double Brier, double CalibrationError)
{
    internal static HeldOutFigures Of(IEnumerable<(double[] Probabilities, bool[] Labels)> folds)
    {
        var known = folds.Where(f => f.Labels.Any(l => l) && f.Labels.Any(l => !l)).ToArray();
        double[] all = [.. known.SelectMany(f => f.Probabilities)];
        bool[] labels = [.. known.SelectMany(f => f.Labels)];
        return new HeldOutFigures(
            known.Average(f => RankingMetrics.AreaUnderRoc(f.Probabilities, f.Labels)),
            known.Average(f => RankingMetrics.AveragePrecision(f.Probabilities, f.Labels)),
            ProbabilityMetrics.Brier(all, labels),
            CalibrationCurve.EqualCount(all, labels).ExpectedError);
    }
}
