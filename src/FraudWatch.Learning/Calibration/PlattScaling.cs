using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Calibration by a logistic curve of the score (Platt 1999), with Platt's targets: a positive counts as
/// (N+ + 1) / (N+ + 2), a negative as 1 / (N- + 2), so that few labels never lead to certainty. Fitted by Newton's method with
/// step halving (Lin, Lin and Weng 2007).
/// </summary>
public sealed class PlattScaling : ICalibrator, IStoredModel
{
    internal const string StoredKind = "platt-scaling";
    private const int MaximumSteps = 100;
    private const double SmallestStep = 1e-10;

    private PlattScaling(double slope, double intercept)
    {
        Slope = slope;
        Intercept = intercept;
    }

    /// <summary>Log-odds per unit of score; never negative.</summary>
    public double Slope { get; }

    /// <summary>Log-odds at score 0.</summary>
    public double Intercept { get; }

    /// <summary>Fits the calibration to rows that the scoring model has not learnt from.</summary>
    /// <remarks>If the labels say that a higher score is less suspicious, the slope is 0 and the probability the base rate.</remarks>
    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or there is no row with a weight.</exception>
    public static PlattScaling Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        CheckedScores.Check(scores, labels.Length);
        var heavy = RowWeights.Expand(weights, labels.Length);
        var targets = Targets(labels, heavy);
        var (mean, scale) = Standard(scores, heavy);
        var standard = new double[scores.Length];
        for (var i = 0; i < standard.Length; i++)
            standard[i] = (scores[i] - mean) / scale;

        var (slope, intercept) = Newton(standard, targets, heavy);
        if (slope <= 0)
            (slope, intercept) = Newton(new double[scores.Length], targets, heavy);
        return new PlattScaling(slope / scale, intercept - (slope * mean / scale));
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <inheritdoc/>
    public double Probability(double score) => Logit.Probability((Slope * score) + Intercept);

    void IStoredModel.Write(ModelWriter writer)
    {
        writer.Write("slope", Slope);
        writer.Write("intercept", Intercept);
    }

    internal static PlattScaling Read(ModelReader reader) => new(reader.Double("slope"), reader.Double("intercept"));

    private static double[] Targets(ReadOnlySpan<bool> labels, double[] weights)
    {
        double positives = 0, negatives = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            positives += labels[i] ? weights[i] : 0;
            negatives += labels[i] ? 0 : weights[i];
        }

        if (positives + negatives == 0)
            throw new ArgumentException("There is no row to calibrate on.", nameof(labels));
        var targets = new double[labels.Length];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = labels[i] ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
        return targets;
    }

    private static (double Mean, double Scale) Standard(ReadOnlySpan<double> scores, double[] weights)
    {
        double total = 0, mean = 0, squares = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            total += weights[i];
            var step = scores[i] - mean;
            mean += step * weights[i] / total;
            squares += weights[i] * step * (scores[i] - mean);
        }

        var deviation = Math.Sqrt(squares / total);
        return (mean, deviation > 0 ? deviation : 1);
    }

    private static (double Slope, double Intercept) Newton(double[] scores, double[] targets, double[] weights)
    {
        var (slope, intercept) = (0.0, 0.0);
        var loss = Loss(scores, targets, weights, slope, intercept);
        for (var step = 0; step < MaximumSteps; step++)
        {
            var (moveSlope, moveIntercept) = Move(scores, targets, weights, slope, intercept);
            var size = 1.0;
            var next = Loss(scores, targets, weights, slope + moveSlope, intercept + moveIntercept);
            while (!(next < loss) && size > SmallestStep)
            {
                size /= 2;
                next = Loss(scores, targets, weights, slope + (size * moveSlope), intercept + (size * moveIntercept));
            }

            if (!(next < loss))
                break;
            (slope, intercept, loss) = (slope + (size * moveSlope), intercept + (size * moveIntercept), next);
        }

        return (slope, intercept);
    }

    private static (double Slope, double Intercept) Move(
        double[] scores, double[] targets, double[] weights, double slope, double intercept)
    {
        // The small start keeps the equations solvable when all scores are equal.
        double gradientSlope = 0, gradientIntercept = 0, slopes = 1e-9, mixed = 0, intercepts = 1e-9;
        for (var i = 0; i < scores.Length; i++)
        {
            var p = Logit.Probability((slope * scores[i]) + intercept);
            var miss = weights[i] * (p - targets[i]);
            var curvature = weights[i] * p * (1 - p);
            gradientSlope += miss * scores[i];
            gradientIntercept += miss;
            slopes += curvature * scores[i] * scores[i];
            mixed += curvature * scores[i];
            intercepts += curvature;
        }

        var determinant = (slopes * intercepts) - (mixed * mixed);
        return (((mixed * gradientIntercept) - (intercepts * gradientSlope)) / determinant,
            ((mixed * gradientSlope) - (slopes * gradientIntercept)) / determinant);
    }

    private static double Loss(double[] scores, double[] targets, double[] weights, double slope, double intercept)
    {
        double loss = 0;
        for (var i = 0; i < scores.Length; i++)
            loss += weights[i] * Logit.Loss(targets[i], (slope * scores[i]) + intercept);
        return loss;
    }
}
