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
        var known = HeldOutRanking.WithBothClasses(folds);
        double[] all = [.. known.SelectMany(fold => fold.Scores)];
        bool[] labels = [.. known.SelectMany(fold => fold.Labels)];
        var ranking = HeldOutRanking.Of(known);
        return new HeldOutFigures(ranking.Auc, ranking.AveragePrecision, ProbabilityMetrics.Brier(all, labels), CalibrationCurve.EqualCount(all, labels).ExpectedError);
    }
}
