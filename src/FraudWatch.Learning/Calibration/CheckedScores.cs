namespace FraudWatch.Learning.Calibration;

/// <summary>The one check of scores before a calibration.</summary>
internal static class CheckedScores
{
    /// <exception cref="ArgumentException">There is not one score per label, or a score is not finite.</exception>
    public static void Check(ReadOnlySpan<double> scores, int labels)
    {
        if (scores.Length != labels)
            throw new ArgumentException($"{scores.Length} scores for {labels} labels.", nameof(scores));
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsFinite(scores[i]))
                throw new ArgumentException($"Score {i} is {scores[i]}; only finite scores can be calibrated.", nameof(scores));
        }
    }
}
