using FraudWatch.Learning.Data;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Outliers;

/// <summary>
/// Detectors combined by rank, since their scores have no common unit (Aggarwal and Sathe 2017): a row's rank is the share of
/// the fitted rows that score lower, ties half. The mean of all ranks asks that detectors agree; the mean of the highest few
/// lets one speak for a kind of abnormality that the others do not see.
/// </summary>
public sealed class RankEnsemble : IOutlierDetector, IStoredModel
{
    internal const string StoredKind = "rank-ensemble";

    private readonly IReadOnlyList<IOutlierDetector> members;
    private readonly int highest;
    private double[][]? fitted;

    /// <param name="members">The detectors, at least one.</param>
    /// <param name="highest">How many of a row's ranks count, the highest; 0 for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no member, or fewer than are to count.</exception>
    public RankEnsemble(IReadOnlyList<IOutlierDetector> members, int highest = 0)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentOutOfRangeException.ThrowIfZero(members.Count, nameof(members));
        ArgumentOutOfRangeException.ThrowIfNegative(highest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highest, members.Count);
        this.members = [.. members];
        this.highest = highest == 0 ? members.Count : highest;
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <inheritdoc/>
    public void Fit(FeatureMatrix rows, CancellationToken cancellation = default)
    {
        var sorted = new double[members.Count][];
        for (var m = 0; m < sorted.Length; m++)
        {
            members[m].Fit(rows, cancellation);
            sorted[m] = members[m].Score(rows, cancellation);
            Array.Sort(sorted[m]);
        }

        fitted = sorted;
    }

    /// <summary>Between 0 and 1. Rows beyond everything fitted share the rank 1.</summary>
    /// <inheritdoc/>
    public double[] Score(FeatureMatrix rows, CancellationToken cancellation = default)
    {
        var reference = FitInput.Fitted(fitted);
        return Combine([.. members.Select((member, m) => Ranks(member.Score(rows, cancellation), reference[m]))], highest);
    }

    /// <summary>Combines scores that any models gave to the same rows, ranked among themselves.</summary>
    /// <param name="scores">One array per model, all of one length; higher is more abnormal.</param>
    /// <param name="highest">How many of a row's ranks count, the highest; 0 for all.</param>
    /// <exception cref="ArgumentException">There is no model, or lengths differ.</exception>
    public static double[] OfScores(IReadOnlyList<double[]> scores, int highest = 0)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0 || scores.Any(s => s.Length != scores[0].Length))
            throw new ArgumentException("Each model must score the same rows, and there must be one.", nameof(scores));
        ArgumentOutOfRangeException.ThrowIfNegative(highest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highest, scores.Count);
        return Combine([.. scores.Select(s => Ranks(s, [.. s.Order()]))], highest == 0 ? scores.Count : highest);
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        var reference = FitInput.Fitted(fitted);
        writer.Write("highest", highest);
        writer.WriteParts("members", members, (part, member) => ModelFile.WritePart(
            part, member as IStoredModel ?? throw new InvalidOperationException($"A {member.GetType().Name} cannot be stored.")));
        writer.WriteParts("scores", reference, (part, scores) => part.Write("sorted", scores));
    }

    internal static RankEnsemble Read(ModelReader reader)
    {
        var highest = reader.Int32("highest");
        var models = reader.Parts("members", ModelFile.ReadPart);
        var members = models.OfType<IOutlierDetector>().ToArray();
        var scores = reader.Parts("scores", part => part.Doubles("sorted"));
        ModelReader.Require(highest > 0 && members.Length == models.Length && scores.Length == members.Length);
        return new RankEnsemble(members, highest) { fitted = scores };
    }

    private static double[] Combine(double[][] ranks, int highest)
    {
        var combined = new double[ranks[0].Length];
        var row = new double[ranks.Length];
        for (var i = 0; i < combined.Length; i++)
        {
            for (var m = 0; m < ranks.Length; m++)
                row[m] = ranks[m][i];
            Array.Sort(row);
            for (var m = ranks.Length - highest; m < ranks.Length; m++)
                combined[i] += row[m] / highest;
        }

        return combined;
    }

    private static double[] Ranks(double[] scores, double[] sorted) =>
        [.. scores.Select(s => (SortedValues.CountBelow<double>(sorted, s) + SortedValues.CountUpTo<double>(sorted, s)) / (2.0 * sorted.Length))];
}
