using FraudWatch.Learning.Metrics;

namespace FraudWatch.Learning.Selection;

/// <summary>
/// Weights for verdicts that were not drawn at random: inspectors go where the rating sends them. Each row counts the
/// inverse of its probability of having been inspected (Horvitz and Thompson 1952), so that the inspected rows stand for all.
/// </summary>
public static class SelectionWeights
{
    /// <summary>Weights of the inspected rows, with mean 1.</summary>
    /// <param name="selectionProbability">Probability that the row was inspected, above 0 and up to 1.</param>
    /// <param name="cap">
    /// Greatest weight, as a multiple of the mean, before the mean is taken back to 1: a capped weight trades a little bias
    /// for less variance (Cole and Hernan 2008). Infinity for none.
    /// </param>
    /// <exception cref="ArgumentException">A probability is not within (0, 1].</exception>
    public static double[] InverseProbability(ReadOnlySpan<double> selectionProbability, double cap = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cap, 1);
        var weights = new double[selectionProbability.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            if (selectionProbability[i] is not (> 0 and <= 1))
                throw new ArgumentException($"Row {i} was selected with probability {selectionProbability[i]}; it must be above 0 and at most 1.", nameof(selectionProbability));
            weights[i] = 1 / selectionProbability[i];
        }

        MeanToOne(weights);
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Math.Min(weights[i], cap);
        MeanToOne(weights);
        return weights;
    }

    /// <summary>How many rows of equal weight say as much: (sum of weights) squared over the sum of squares (Kish 1965).</summary>
    /// <exception cref="ArgumentException">A weight is negative or not finite.</exception>
    public static double EffectiveSampleSize(ReadOnlySpan<double> weights)
    {
        RowWeights.Check(weights, weights.Length);
        double sum = 0, squares = 0;
        foreach (var weight in weights)
        {
            sum += weight;
            squares += weight * weight;
        }

        return squares == 0 ? 0 : sum * sum / squares;
    }

    private static void MeanToOne(double[] weights)
    {
        double sum = 0;
        foreach (var weight in weights)
            sum += weight;
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= weights.Length / sum;
    }
}
