using FraudWatch.Learning.Data;
using FraudWatch.Learning.Outliers;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Subjects;

/// <summary>
/// How odd the subjects of a grain are among peers of their own size. Each value is compared with the median of the peers in one
/// band of size, turned to its suspicious side, and read as a tail probability (ECOD); the two least probable ones are the score,
/// for a scheme shows in few features. What still follows size is taken out. On generated cities the sum of all tails and an
/// isolation forest over the same values found less, alone and together.
/// </summary>
/// <param name="Anomaly">Share of the subjects that are less odd, 0..1.</param>
/// <param name="Size">Share of the subjects that are smaller, 0..1: the baseline that needs no detector.</param>
/// <param name="Peers">Number of each subject's peers: group and band of size.</param>
/// <param name="Surprise">Rows by features: deviations on the suspicious side.</param>
/// <param name="Tails">Says what each feature adds.</param>
internal sealed record SubjectScores(double[] Anomaly, double[] Size, int[] Peers, FeatureMatrix Surprise, UpperTails Tails)
{
    private const int FewestPeers = 50;
    private const int MostBands = 10;
    private const int FittedRows = 100_000;
    private const int Counted = 2;

    /// <summary>A feature that has no suspicious side shows what somebody is more than what he does, as in the score of institutions.</summary>
    private const double NeitherSideWeight = 0.25;

    /// <summary>Scores every row; one seed gives one result.</summary>
    public static SubjectScores Of(SubjectTable table, int seed, CancellationToken cancellation)
    {
        var size = SubjectSize.Of(table.Sizes);
        var peers = SizeBands.Of(size, table.Peers, FewestPeers, MostBands);
        var directions = DirectionsOf(table.Judged);
        TailSide[] sides = [.. directions.Select(direction => direction switch { "high" => TailSide.High, "low" => TailSide.Low, _ => TailSide.Either })];
        var surprise = Suspicion.Of(PeerDeviations.Of(table.Judged, peers, threads: null, cancellation), sides);
        var tails = new UpperTails([.. directions.Select(direction => direction is null ? NeitherSideWeight : 1)]);
        tails.Fit(Sample(surprise, seed), cancellation);
        var apart = Apart(tails.Highest(surprise, Counted, cancellation), size, cancellation);
        return new SubjectScores(RankEnsemble.OfScores([apart]), RankEnsemble.OfScores([size]), peers, surprise, tails);
    }

    /// <summary>Scores in deviations from those of the same size: whoever is large, or small, has no start.</summary>
    private static double[] Apart(double[] scores, double[] size, CancellationToken cancellation)
    {
        var rows = new FeatureMatrix([new Feature("score")], [Array.ConvertAll(scores, score => (float)score)]);
        var apart = PeerDeviations.Of(rows, SizeBands.Of(size, [], FewestPeers, MostBands), threads: null, cancellation);
        return Array.ConvertAll(apart.Column(0).ToArray(), value => float.IsNaN(value) ? 0.0 : value);
    }

    private static string?[] DirectionsOf(FeatureMatrix judged)
    {
        var directions = FeatureLexicon.All.ToDictionary(feature => feature.Name, feature => feature.Direction, StringComparer.Ordinal);
        return [.. judged.Features.Select(feature => directions[feature.Name])];
    }

    /// <summary>Tails of a hundred thousand rows are known well enough, and memory stays bounded.</summary>
    private static FeatureMatrix Sample(FeatureMatrix rows, int seed)
    {
        if (rows.RowCount <= FittedRows)
            return rows;
        var order = Enumerable.Range(0, rows.RowCount).ToArray();
        new Random(seed).Shuffle(order);
        return rows.Rows([.. order.Take(FittedRows).Order()]);
    }
}
