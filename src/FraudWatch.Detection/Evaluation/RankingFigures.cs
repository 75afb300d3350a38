using FraudWatch.Learning.Calibration;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Evaluation;

/// <summary>Figures of a contender on folds.</summary>
internal static class RankingFigures
{
    private static readonly int[] Queues = [50, 100];

    public static RankingResult Of(Contender contender, IReadOnlyList<Fold> folds, bool[] truth)
    {
        var perFold = folds.Select((fold, i) =>
        {
            bool[] labels = [.. fold.Test.Select(row => truth[row])];
            var scores = contender.Scores[i];
            return (Auc: RankingMetrics.AreaUnderRoc(scores, labels), Precision: RankingMetrics.AveragePrecision(scores, labels),
                F1: RankingMetrics.PrecisionAt(Math.Max(1, labels.Count(l => l)), scores, labels));
        }).ToArray();
        double[] all = [.. contender.Scores.SelectMany(s => s)];
        bool[] every = [.. folds.SelectMany(fold => fold.Test.Select(row => truth[row]))];
        return new RankingResult(
            contender.Name, Mean(perFold.Select(f => f.Auc)), Mean(perFold.Select(f => f.Precision)),
            Deviation(perFold.Select(f => f.Auc)), Deviation(perFold.Select(f => f.Precision)), Mean(perFold.Select(f => f.F1)),
            contender.IsProbability ? ProbabilityMetrics.Brier(all, every) : null,
            contender.IsProbability ? CalibrationCurve.EqualCount(all, every).ExpectedError : null,
            PrecisionAt(contender, folds, truth));
    }

    /// <summary>Precision among the first k of a repeat's folds taken together, as the list of an inspection queue.</summary>
    private static Dictionary<int, double> PrecisionAt(Contender contender, IReadOnlyList<Fold> folds, bool[] truth)
    {
        var repeats = folds.Select((fold, i) => (fold, Scores: contender.Scores[i])).GroupBy(p => p.fold.Repeat)
            .Select(repeat => (Scores: repeat.SelectMany(p => p.Scores).ToArray(), Labels: repeat.SelectMany(p => p.fold.Test.Select(row => truth[row])).ToArray()))
            .ToArray();
        return Queues.Append(truth.Count(t => t)).Where(k => k <= truth.Length).Distinct()
            .ToDictionary(k => k, k => repeats.Average(repeat => RankingMetrics.PrecisionAt(k, repeat.Scores, repeat.Labels)));
    }

    private static double Mean(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    private static double Deviation(IEnumerable<double> values)
    {
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length < 2)
            return 0;
        var mean = known.Average();
        return Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1));
    }
}
