using FraudWatch.Learning.Calibration;

namespace FraudWatch.Detection.Models;

/// <summary>Turns margins into probabilities with an interval, learnt from margins of rows that the model had not learnt from.</summary>
internal sealed class Calibrated
{
    /// <summary>Isotonic regression wants some hundreds of positives; with fewer, a logistic curve errs less.</summary>
    private const int ManyPositives = 500;

    private readonly ICalibrator calibrator;
    private readonly MonotoneInterval interval;

    private Calibrated(ICalibrator calibrator, MonotoneInterval interval) => (this.calibrator, this.interval) = (calibrator, interval);

    public static Calibrated Fit(double[] margins, bool[] labels, double[] weights)
    {
        var known = Enumerable.Range(0, margins.Length).Where(i => double.IsFinite(margins[i])).ToArray();
        double[] scores = [.. known.Select(i => margins[i])];
        bool[] truth = [.. known.Select(i => labels[i])];
        double[] heavy = [.. known.Select(i => weights[i])];
        ICalibrator calibrator = truth.Count(t => t) >= ManyPositives
            ? IsotonicRegression.Fit(scores, truth, heavy)
            : PlattScaling.Fit(scores, truth, heavy);
        return new Calibrated(calibrator, MonotoneInterval.Fit(scores, truth));
    }

    public double Probability(double margin) => calibrator.Probability(margin);

    /// <summary>90 % interval; it always holds the probability itself.</summary>
    public ProbabilityInterval Interval(double margin)
    {
        var (p, bounds) = (Probability(margin), interval.At(margin));
        return new ProbabilityInterval(Math.Min(p, bounds.Lower), Math.Max(p, bounds.Upper));
    }
}
