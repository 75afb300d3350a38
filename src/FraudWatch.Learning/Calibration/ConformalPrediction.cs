using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Class-conditional inductive conformal prediction (Vovk, Gammerman and Shafer 2005): which labels a score does not rule out.
/// Of the true positives at least the chosen share keeps the label positive, of the true negatives likewise, whatever the
/// model and the distribution, as long as calibration rows and new rows come from one population.
/// </summary>
public sealed class ConformalPrediction : IStoredModel
{
    internal const string StoredKind = "conformal-prediction";

    private readonly double[] negatives;
    private readonly double[] positives;

    private ConformalPrediction(double[] negatives, double[] positives)
    {
        this.negatives = negatives;
        this.positives = positives;
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>Keeps the labelled scores of rows that the scoring model has not learnt from.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not finite.</exception>
    public static ConformalPrediction Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        CheckedScores.Check(scores, labels.Length);
        var (negatives, positives) = (new List<double>(), new List<double>());
        for (var i = 0; i < scores.Length; i++)
            (labels[i] ? positives : negatives).Add(scores[i]);
        negatives.Sort();
        positives.Sort();
        return new ConformalPrediction([.. negatives], [.. positives]);
    }

    /// <summary>Share of known positives that look no more suspicious than this score, the row itself included.</summary>
    public double PositiveP(double score) => (1.0 + SortedValues.CountUpTo<double>(positives, score)) / (positives.Length + 1);

    /// <summary>Share of known negatives that look no less suspicious than this score, the row itself included.</summary>
    public double NegativeP(double score) =>
        (1.0 + negatives.Length - SortedValues.CountBelow<double>(negatives, score)) / (negatives.Length + 1);

    /// <summary>The labels that are not ruled out.</summary>
    /// <param name="score">A score.</param>
    /// <param name="coverage">Share of each class to keep its true label, between 0 and 1.</param>
    public PossibleLabels Labels(double score, double coverage = 0.9)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(coverage, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(coverage, 1);
        return (PositiveP(score) > 1 - coverage ? PossibleLabels.Positive : PossibleLabels.None)
            | (NegativeP(score) > 1 - coverage ? PossibleLabels.Negative : PossibleLabels.None);
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        writer.Write("negatives", negatives);
        writer.Write("positives", positives);
    }

    internal static ConformalPrediction Read(ModelReader reader) => new(reader.Doubles("negatives"), reader.Doubles("positives"));
}
