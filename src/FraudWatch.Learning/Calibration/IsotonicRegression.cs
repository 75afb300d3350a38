using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Calibration that only assumes that a higher score is no less suspicious (Zadrozny and Elkan 2002): the never-decreasing fit
/// of the labels, straight lines between its steps, constant beyond the scores seen. Wants some hundreds of labels; with
/// fewer, <see cref="PlattScaling"/> errs less.
/// </summary>
public sealed class IsotonicRegression : ICalibrator, IStoredModel
{
    internal const string StoredKind = "isotonic-regression";
    private readonly double[] scores;
    private readonly double[] probabilities;

    private IsotonicRegression(double[] scores, double[] probabilities)
    {
        this.scores = scores;
        this.probabilities = probabilities;
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>Fits the calibration to rows that the scoring model has not learnt from.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or there is no row.</exception>
    public static IsotonicRegression Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        var tied = TiedScores.Of(scores, labels, weights);
        var (knots, values) = (new List<double>(), new List<double>());
        foreach (var block in new MonotoneChains(tied.Positives, tied.Weights).Forwards(0))
        {
            knots.Add(tied.Scores[block.First]);
            values.Add(block.Mean);
            if (block.Last == block.First)
                continue;
            knots.Add(tied.Scores[block.Last]);
            values.Add(block.Mean);
        }

        return new IsotonicRegression([.. knots], [.. values]);
    }

    /// <inheritdoc/>
    public double Probability(double score)
    {
        if (double.IsNaN(score))
            return double.NaN;
        var above = Array.BinarySearch(scores, score);
        if (above >= 0)
            return probabilities[above];
        above = ~above;
        if (above == 0)
            return probabilities[0];
        if (above == scores.Length)
            return probabilities[^1];

        var share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return probabilities[above - 1] + (share * (probabilities[above] - probabilities[above - 1]));
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        writer.Write("scores", scores);
        writer.Write("probabilities", probabilities);
    }

    internal static IsotonicRegression Read(ModelReader reader)
    {
        var (scores, probabilities) = (reader.Doubles("scores"), reader.Doubles("probabilities"));
        ModelReader.Require(scores.Length > 0 && scores.Length == probabilities.Length);
        return new IsotonicRegression(scores, probabilities);
    }
}
