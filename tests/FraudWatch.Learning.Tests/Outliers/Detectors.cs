using FraudWatch.Learning.Data;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Tests.Outliers;

/// <summary>Every detector by name, and data with outliers that are known.</summary>
internal static class Detectors
{
    public static readonly string[] Names = ["isolation forest", "ecod", "copod", "histogram", "histogram of equal count", "ensemble"];

    public static IOutlierDetector Create(string name, int? threads = null) => name switch
    {
        "isolation forest" => new IsolationForest(new IsolationForestOptions { NumberOfThreads = threads }),
        "ecod" => new Ecod { NumberOfThreads = threads },
        "copod" => new Copod { NumberOfThreads = threads },
        "histogram" => new HistogramScore(new HistogramScoreOptions { NumberOfThreads = threads }),
        "histogram of equal count" => new HistogramScore(new HistogramScoreOptions { NumberOfThreads = threads, EqualCount = true }),
        _ => new RankEnsemble([Create("ecod", threads), Create("isolation forest", threads), Create("histogram", threads)], 2),
    };

    public static double[] FitScore(this IOutlierDetector detector, FeatureMatrix rows)
    {
        detector.Fit(rows);
        return detector.Score(rows);
    }

    /// <summary>1,000 rows of six features; in the 50 outliers three of them, or half as many with values missing, are 3.5 deviations off.</summary>
    public static (FeatureMatrix Rows, bool[] Labels) OneCluster(int seed, double missing = 0)
    {
        var draw = new Draw(seed);
        bool[] labels = [.. Enumerable.Range(0, 1_000).Select(i => i < 50)];
        double[][] columns = [.. Enumerable.Range(0, 6).Select(f => labels.Select((label, i) =>
            draw.Happens(missing) ? double.NaN : draw.Normal() + (label && (i + f) % 2 == 0 ? 3.5 : 0)).ToArray())];
        return (Draw.Matrix(columns), labels);
    }

    /// <summary>Two clusters of 475 rows each and 50 outliers anywhere in the square around them.</summary>
    public static (FeatureMatrix Rows, bool[] Labels) TwoClusters(int seed)
    {
        var draw = new Draw(seed);
        bool[] labels = [.. Enumerable.Range(0, 1_000).Select(i => i < 50)];
        var (x, y) = (new double[1_000], new double[1_000]);
        for (var i = 0; i < 1_000; i++)
        {
            var centre = i % 2 == 0 ? 4 : -4;
            (x[i], y[i]) = labels[i]
                ? ((draw.Uniform() * 20) - 10, (draw.Uniform() * 20) - 10)
                : (centre + draw.Normal(), centre + draw.Normal());
        }

        return (Draw.Matrix(x, y), labels);
    }
}
