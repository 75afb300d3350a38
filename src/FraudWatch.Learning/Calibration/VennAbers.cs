using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Inductive Venn-Abers predictor (Vovk, Petej and Fedorova 2015): the row is added to the calibration set once as negative and
/// once as positive, and isotonic regression gives a probability each time. One of the two is calibrated whatever the
/// distribution. Their distance shows how thin the labels are at this score; it is no interval of given coverage, for which
/// see <see cref="MonotoneInterval"/>.
/// </summary>
public sealed class VennAbers : ICalibrator, IStoredModel
{
    internal const string StoredKind = "venn-abers";
    private readonly TiedScores tied;
    private readonly MonotoneChains chains;

    private VennAbers(TiedScores tied)
    {
        this.tied = tied;
        chains = new MonotoneChains(tied.Positives, tied.Weights);
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>Keeps the labelled scores of rows that the scoring model has not learnt from.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or there is no row.</exception>
    public static VennAbers Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels) => new(TiedScores.Of(scores, labels, default));

    /// <summary>The two probabilities of a score: as if the row were negative, and as if it were positive.</summary>
    public ProbabilityInterval Interval(double score)
    {
        if (double.IsNaN(score))
            return new ProbabilityInterval(double.NaN, double.NaN);
        var at = Array.BinarySearch(tied.Scores, score);
        var seen = at >= 0;
        var before = seen ? at - 1 : ~at - 1;
        var after = seen ? at + 1 : ~at;
        var (positives, weight) = seen ? (tied.Positives[at], tied.Weights[at]) : (0, 0);
        return new ProbabilityInterval(
            chains.BlockBetween(before, after, positives, weight + 1).Mean, chains.BlockBetween(before, after, positives + 1, weight + 1).Mean);
    }

    /// <summary>The one probability that loses least, in log loss, whichever of the two is right: p1 / (1 - p0 + p1).</summary>
    public double Probability(double score)
    {
        var (lower, upper) = Interval(score);
        return upper / (1 - lower + upper);
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        writer.Write("scores", tied.Scores);
        writer.Write("positives", tied.Positives);
        writer.Write("weights", tied.Weights);
    }

    internal static VennAbers Read(ModelReader reader)
    {
        var tied = new TiedScores(reader.Doubles("scores"), reader.Doubles("positives"), reader.Doubles("weights"));
        ModelReader.Require(tied.Scores.Length > 0 && tied.Positives.Length == tied.Scores.Length && tied.Weights.Length == tied.Scores.Length);
        return new VennAbers(tied);
    }
}
