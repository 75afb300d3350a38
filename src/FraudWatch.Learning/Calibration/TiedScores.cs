using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Calibration;

/// <summary>Labelled scores in ascending order, equal scores merged: what is monotone in the score sees no more than this.</summary>
internal sealed class TiedScores
{
    /// <param name="scores">Distinct, ascending.</param>
    /// <param name="positives">See <see cref="Positives"/>.</param>
    /// <param name="weights">See <see cref="Weights"/>.</param>
    public TiedScores(double[] scores, double[] positives, double[] weights)
    {
        Scores = scores;
        Positives = positives;
        Weights = weights;
    }

    /// <summary>Distinct scores, ascending.</summary>
    public double[] Scores { get; }

    /// <summary>Weight of the positives with the score.</summary>
    public double[] Positives { get; }

    /// <summary>Weight of all rows with the score, above 0.</summary>
    public double[] Weights { get; }

    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or no row has a weight.</exception>
    public static TiedScores Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights)
    {
        CheckedScores.Check(scores, labels.Length);
        RowWeights.Check(weights, labels.Length);
        var keys = scores.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var (distinct, positives, totals) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < keys.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[order[i]];
            if (weight == 0)
                continue;
            if (distinct.Count == 0 || distinct[^1] != keys[i])
            {
                distinct.Add(keys[i]);
                positives.Add(0);
                totals.Add(0);
            }

            positives[^1] += labels[order[i]] ? weight : 0;
            totals[^1] += weight;
        }

        return distinct.Count > 0
            ? new TiedScores([.. distinct], [.. positives], [.. totals])
            : throw new ArgumentException("There is no row to calibrate on.", nameof(scores));
    }
}
