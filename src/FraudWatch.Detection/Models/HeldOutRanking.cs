using FraudWatch.Learning.Metrics;

namespace FraudWatch.Detection.Models;

/// <summary>How a ranking, by probabilities or by any other score, does on the folds of a model: means over them.</summary>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
public sealed record HeldOutRanking(double Auc, double AveragePrecision)
{
    /// <summary>Folds with institutions of one class alone say nothing and are left out.</summary>
    internal static HeldOutRanking Of(IEnumerable<(double[] Scores, bool[] Labels)> folds)
    {
        var known = WithBothClasses(folds);
        return new HeldOutRanking(
            known.Average(fold => RankingMetrics.AreaUnderRoc(fold.Scores, fold.Labels)),
            known.Average(fold => RankingMetrics.AveragePrecision(fold.Scores, fold.Labels)));
    }

    internal static (double[] Scores, bool[] Labels)[] WithBothClasses(IEnumerable<(double[] Scores, bool[] Labels)> folds) =>
        [.. folds.Where(fold => fold.Labels.Contains(true) && fold.Labels.Contains(false))];
}
