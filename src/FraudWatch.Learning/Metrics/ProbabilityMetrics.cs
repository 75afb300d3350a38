namespace FraudWatch.Learning.Metrics;

/// <summary>
/// Measures of probabilities against 0/1 labels. Every measure takes optional weights, one per row (none: all count one),
/// so that rows chosen by suspicion can be weighed back to the population they came from.
/// </summary>
public static class ProbabilityMetrics
{
    /// <summary>Probabilities are kept this far from 0 and 1 in logarithms: one confident mistake costs at most 34.5 nats.</summary>
    private const double Margin = 1e-15;

    /// <summary>Brier score: the mean squared distance to the label (Brier 1950). 0 is perfect, 0.25 is a coin. NaN without rows.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is outside 0..1.</exception>
    public static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        var rows = new LabelledRows(probabilities, labels, weights);
        double loss = 0, total = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var miss = rows.Value(i) - (rows.Label(i) ? 1 : 0);
            loss += rows.Weight(i) * miss * miss;
            total += rows.Weight(i);
        }

        return loss / total;
    }

    /// <summary>
    /// Brier skill: 1 - Brier / Brier of always saying the base rate. 1 is perfect, 0 says no more than the base rate,
    /// below 0 says less. NaN when the labels are all alike.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is outside 0..1.</exception>
    public static double BrierSkill(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        var rate = BaseRate(labels, weights);
        return rate is > 0 and < 1 ? 1 - (Brier(probabilities, labels, weights) / (rate * (1 - rate))) : double.NaN;
    }

    /// <summary>Mean negative log likelihood in nats. 0 is perfect, 0.693 is a coin. NaN without rows.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is outside 0..1.</exception>
    public static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        var rows = new LabelledRows(probabilities, labels, weights);
        double loss = 0, total = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var p = Math.Clamp(rows.Value(i), Margin, 1 - Margin);
            loss -= rows.Weight(i) * Math.Log(rows.Label(i) ? p : 1 - p);
            total += rows.Weight(i);
        }

        return loss / total;
    }

    /// <summary>Weighted share of positives; NaN without rows.</summary>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double BaseRate(ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        var rows = new LabelledRows(new double[labels.Length], labels, weights);
        double positive = 0, total = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            positive += rows.Label(i) ? rows.Weight(i) : 0;
            total += rows.Weight(i);
        }

        return positive / total;
    }
}
