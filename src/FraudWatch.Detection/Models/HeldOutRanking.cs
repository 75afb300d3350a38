namespace FraudWatch.Detection.Models;

/// <summary>How a ranking without probabilities does on the folds of a model: means over them.</summary>
/// <param name="Auc">Area under the ROC curve.</param>
/// <param name="AveragePrecision">Average precision.</param>
public sealed record HeldOutRanking(double Auc, double AveragePrecision)
{
    internal static HeldOutRanking Of(HeldOutFigures figures) => new(figures.Auc, figures.AveragePrecision);
}
