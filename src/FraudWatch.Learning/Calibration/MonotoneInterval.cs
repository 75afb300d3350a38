using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Interval of the probability behind a score that holds the true one in a given share of cases, assuming only that the
/// probability does not fall with the score. It holds every value that the likelihood ratio against the never-decreasing fit
/// does not reject; the ratio's limit distribution has no unknown parameter (Banerjee and Wellner 2001). Rows must be independent
/// and count equally. The theory does not hold at the ends of the scores, nor where the score says nothing (a constant
/// probability): there the likelihood ratio is allowed more, and the outermost rows, whose fit is drawn outwards, prove no more than the exact
/// binomial makes of them. Held is the rate of rows with that score. A single row's own probability,
/// given all that could be known of it, no interval holds that is not as wide as one of its label (Barber 2020).
/// </summary>
public sealed class MonotoneInterval : IStoredModel
{
    internal const string StoredKind = "monotone-interval";

    /// <summary>The bounds are worked out at so many scores; in between, the wider neighbour holds.</summary>
    private const int MostKnots = 400;

    /// <summary>
    /// By so much over their number the ratio is allowed more for scores that came from the same labels: each fold's model misses the
    /// model of all by something of its own (cross-validation understates its spread: Bates, Hastie and Tibshirani 2023), the less
    /// the more labels there are.
    /// </summary>
    private const double OfTheSameLabels = 8;

    private readonly double[] scores;
    private readonly double[] lower;
    private readonly double[] upper;

    private MonotoneInterval(double[] scores, double[] lower, double[] upper)
    {
        this.scores = scores;
        this.lower = lower;
        this.upper = upper;
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>Fits intervals to rows that the scoring model has not learnt from.</summary>
    /// <param name="scores">Finite scores.</param>
    /// <param name="labels">Positive or not.</param>
    /// <param name="coverage">Share of cases to be right in: 0.8, 0.9, 0.95 or 0.99.</param>
    /// <param name="isCrossFitted">Whether the scores come from models of the other rows' labels, in place of a model that knew none of them.</param>
    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or there is no row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Another coverage.</exception>
    public static MonotoneInterval Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, double coverage = 0.9, bool isCrossFitted = false)
    {
        var tied = TiedScores.Of(scores, labels, default);
        var crossFitting = isCrossFitted ? 1 + (OfTheSameLabels / labels.Length) : 1;
        var likelihood = new MonotoneLikelihood(tied, MonotoneLikelihood.Limit(coverage) * crossFitting);
        var knots = Math.Min(MostKnots, tied.Scores.Length);
        var points = Enumerable.Range(0, knots).Select(k => knots == 1 ? 0 : (int)((long)k * (tied.Scores.Length - 1) / (knots - 1))).ToArray();
        var outer = new OuterWindows(tied, coverage);
        var bounds = points.Select(point => outer.Widen(point, likelihood.Bounds(point))).ToArray();
        Widen(bounds);
        return new MonotoneInterval(
            [.. points.Select(p => tied.Scores[p])], [.. bounds.Select(b => b.Lower)], [.. bounds.Select(b => b.Upper)]);
    }

    /// <summary>
    /// The interval at a score; wide where labels are few, up to 0..1 beyond the scores seen. Neither bound falls with the score.
    /// </summary>
    public ProbabilityInterval At(double score)
    {
        if (double.IsNaN(score))
            return new ProbabilityInterval(double.NaN, double.NaN);
        var at = Array.BinarySearch(scores, score);
        var below = at >= 0 ? at : ~at - 1;
        var above = at >= 0 ? at : ~at;
        return new ProbabilityInterval(below < 0 ? 0 : lower[below], above == scores.Length ? 1 : upper[above]);
    }

    /// <summary>Bounds near an end hold more, which must not make a bound fall with the score: its neighbours hold as much.</summary>
    private static void Widen(ProbabilityInterval[] bounds)
    {
        for (var i = 1; i < bounds.Length; i++)
            bounds[i] = bounds[i] with { Upper = Math.Max(bounds[i].Upper, bounds[i - 1].Upper) };
        for (var i = bounds.Length - 2; i >= 0; i--)
            bounds[i] = bounds[i] with { Lower = Math.Min(bounds[i].Lower, bounds[i + 1].Lower) };
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        writer.Write("scores", scores);
        writer.Write("lower", lower);
        writer.Write("upper", upper);
    }

    internal static MonotoneInterval Read(ModelReader reader)
    {
        var (scores, lower, upper) = (reader.Doubles("scores"), reader.Doubles("lower"), reader.Doubles("upper"));
        ModelReader.Require(scores.Length > 0 && lower.Length == scores.Length && upper.Length == scores.Length);
        return new MonotoneInterval(scores, lower, upper);
    }
}
