namespace FraudWatch.Learning.Metrics;

/// <summary>What a cut of the scores finds and what it misses.</summary>
/// <param name="TruePositives">Positives at or above the cut.</param>
/// <param name="FalsePositives">Negatives at or above the cut.</param>
/// <param name="FalseNegatives">Positives below the cut.</param>
/// <param name="TrueNegatives">Negatives below the cut.</param>
public readonly record struct ConfusionCounts(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    /// <summary>Share of positives among what is flagged; NaN when nothing is.</summary>
    public double Precision => (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>Share of the positives that is flagged; NaN without positives.</summary>
    public double Recall => (double)TruePositives / (TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall; NaN when there is neither a positive nor a flag.</summary>
    public double F1 => 2.0 * TruePositives / ((2.0 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Counts with the cut at <paramref name="threshold"/>: a score equal to it is flagged.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static ConfusionCounts At(double threshold, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        if (scores.Length != labels.Length)
            throw new ArgumentException($"{scores.Length} scores for {labels.Length} labels.", nameof(scores));

        long hits = 0, alarms = 0, misses = 0, quiet = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (double.IsNaN(scores[i]))
                throw new ArgumentException($"Score {i} is not a number.", nameof(scores));
            var flagged = scores[i] >= threshold;
            if (labels[i])
                _ = flagged ? hits++ : misses++;
            else
                _ = flagged ? alarms++ : quiet++;
        }

        return new ConfusionCounts(hits, alarms, misses, quiet);
    }
}
