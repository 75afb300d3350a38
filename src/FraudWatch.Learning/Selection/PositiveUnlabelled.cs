using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Selection;

/// <summary>
/// Learning when only some positives are known and the rest is unlabelled, not innocent (Elkan and Noto 2008). A first
/// model g(x) says how likely a row is to be labelled; c = P(labelled | positive) is its mean over labelled rows that it has
/// not learnt from. It assumes that the labelled positives were selected at random among the positives; where inspectors
/// chose by a known ranking, weigh with <see cref="SelectionWeights"/> first.
/// </summary>
public static class PositiveUnlabelled
{
    /// <summary>c, the share of the positives that is labelled (estimator e1 of the paper).</summary>
    /// <param name="labelledProbability">g of rows that the model has not learnt from.</param>
    /// <param name="labelled">Whether the row is a known positive.</param>
    /// <param name="weights">Weights of the rows; none: all count one.</param>
    /// <exception cref="ArgumentException">Lengths differ, no row is labelled, or g of all labelled rows is 0.</exception>
    public static double LabelFrequency(
        ReadOnlySpan<double> labelledProbability, ReadOnlySpan<bool> labelled, ReadOnlySpan<double> weights = default)
    {
        var rows = new LabelledRows(labelledProbability, labelled, weights);
        double sum = 0, total = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows.Label(i))
                continue;
            sum += rows.Weight(i) * rows.Value(i);
            total += rows.Weight(i);
        }

        return sum > 0
            ? sum / total
            : throw new ArgumentException("No labelled row has a probability above 0: c cannot be estimated.", nameof(labelled));
    }

    /// <summary>Probability that a row is positive: g / c, at most 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="labelFrequency"/> is not within (0, 1].</exception>
    public static double Probability(double labelledProbability, double labelFrequency)
    {
        CheckFrequency(labelFrequency);
        return Math.Clamp(labelledProbability / labelFrequency, 0, 1);
    }

    /// <summary>
    /// Weight of an unlabelled row as a positive: w = (1 - c) / c x g / (1 - g), at most 1; as a negative it weighs 1 - w. A
    /// second model learns from labelled rows of weight 1 and each unlabelled row twice.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="labelFrequency"/> is not within (0, 1].</exception>
    public static double PositiveWeight(double labelledProbability, double labelFrequency)
    {
        CheckFrequency(labelFrequency);
        return labelledProbability >= 1
            ? 1
            : Math.Clamp((1 - labelFrequency) / labelFrequency * (labelledProbability / (1 - labelledProbability)), 0, 1);
    }

    /// <summary>The second model's training rows: see <see cref="PositiveWeight"/>.</summary>
    /// <param name="labelledProbability">g of every training row, best from models that did not learn from it.</param>
    /// <param name="labelled">Whether the row is a known positive.</param>
    /// <param name="labelFrequency">c, from <see cref="LabelFrequency"/>.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static WeightedRows Weigh(ReadOnlySpan<double> labelledProbability, ReadOnlySpan<bool> labelled, double labelFrequency)
    {
        CheckFrequency(labelFrequency);
        var checkedRows = new LabelledRows(labelledProbability, labelled, default);
        var rows = new List<int>();
        var labels = new List<bool>();
        var weights = new List<double>();
        for (var i = 0; i < checkedRows.Count; i++)
        {
            var weight = checkedRows.Label(i) ? 1 : PositiveWeight(checkedRows.Value(i), labelFrequency);
            Add(i, true, weight);
            Add(i, false, 1 - weight);
        }

        return new WeightedRows([.. rows], [.. labels], [.. weights]);

        void Add(int row, bool label, double weight)
        {
            if (weight <= 0)
                return;
            rows.Add(row);
            labels.Add(label);
            weights.Add(weight);
        }
    }

    private static void CheckFrequency(double labelFrequency)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(labelFrequency);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labelFrequency, 1);
    }
}
