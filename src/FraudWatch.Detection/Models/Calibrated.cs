using FraudWatch.Learning.Calibration;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Models;

/// <summary>Turns margins into probabilities with an interval, learnt from margins of rows that the model had not learnt from.</summary>
internal sealed class Calibrated
{
    private readonly BlendedCalibration calibrator;
    private readonly MonotoneInterval interval;
    private readonly double labelFrequency;

    private Calibrated(BlendedCalibration calibrator, MonotoneInterval interval, double labelFrequency) =>
        (this.calibrator, this.interval, this.labelFrequency) = (calibrator, interval, labelFrequency);

    /// <summary>Share of the true positives that is labelled: 1 unless the others are unlabelled.</summary>
    public double LabelFrequency => labelFrequency;

    /// <param name="margins">Margins by models that had not learnt from the row; NaN where there is none.</param>
    /// <param name="labels">Label of each.</param>
    /// <param name="weights">Weight of each.</param>
    /// <param name="positiveOnly">
    /// Whether the negatives are unlabelled: what is calibrated is then the chance of being labelled, and dividing it by its mean over
    /// the labelled gives the chance of being positive (Elkan and Noto 2008, equation 1).
    /// </param>
    public static Calibrated Fit(double[] margins, bool[] labels, double[] weights, bool positiveOnly = false)
    {
        var known = Enumerable.Range(0, margins.Length).Where(i => double.IsFinite(margins[i])).ToArray();
        double[] scores = [.. known.Select(i => margins[i])];
        bool[] truth = [.. known.Select(i => labels[i])];
        double[] heavy = [.. known.Select(i => weights[i])];
        var calibrator = BlendedCalibration.Fit(scores, truth, heavy);
        var labelled = Array.ConvertAll(scores, calibrator.Probability);
        return new Calibrated(calibrator, MonotoneInterval.Fit(scores, truth, isCrossFitted: true), positiveOnly ? PositiveUnlabelled.LabelFrequency(labelled, truth, heavy) : 1);
    }

    public double Probability(double margin) => Share(calibrator.Probability(margin));

    /// <summary>90 % interval; it always holds the probability itself.</summary>
    public ProbabilityInterval Interval(double margin)
    {
        var (p, bounds) = (Probability(margin), interval.At(margin));
        return new ProbabilityInterval(Math.Min(p, Share(bounds.Lower)), Math.Max(p, Share(bounds.Upper)));
    }

    private double Share(double labelled) => PositiveUnlabelled.Probability(labelled, labelFrequency);
}
