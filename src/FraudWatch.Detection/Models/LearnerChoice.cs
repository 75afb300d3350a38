using FraudWatch.Detection.Models.Learners;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Models;

/// <summary>
/// Chooses a learner by mean average precision on folds that it has not learnt from; of equals the simplest. Where labels are few, the
/// margins come from more and smaller folds than the choice: a model of four fifths of them is tamer than the one of all that the
/// margins are to calibrate.
/// </summary>
/// <param name="Learner">The choice.</param>
/// <param name="Margins">Its margin of every row, from a model that did not learn from that row; NaN where no fold held it.</param>
/// <param name="Precision">Mean average precision over the folds, by learner.</param>
internal sealed record LearnerChoice(ILearner Learner, double[] Margins, IReadOnlyDictionary<string, double> Precision)
{
    private const int FewRows = 1_000;
    private const int ManyFolds = 20;

    private sealed record Tried(ILearner Learner, double[] Margins, double Mean);

    public static LearnerChoice Of(TrainingRows rows, IReadOnlyList<ILearner> candidates, IReadOnlyList<Fold> folds, int seed, CancellationToken cancellation)
    {
        var tried = candidates.Select(learner => Try(rows, learner, folds, seed, cancellation)).ToArray();
        var chosen = tried.MaxBy(t => t.Mean) ?? throw new InvalidOperationException("There is no candidate.");
        var finer = rows.Labels.Length < FewRows ? FoldsOf(rows, ManyFolds, seed) : folds;
        var margins = finer.Count > folds.Count ? Try(rows, chosen.Learner, finer, seed, cancellation).Margins : chosen.Margins;
        return new LearnerChoice(chosen.Learner, margins, tried.ToDictionary(t => t.Learner.Name, t => t.Mean));
    }

    /// <summary>Folds with the same share of positives in each, fewer where one class is small.</summary>
    public static IReadOnlyList<Fold> FoldsOf(TrainingRows rows, int folds, int seed)
    {
        var possible = Math.Min(folds, Math.Min(rows.Positives, rows.Labels.Length - rows.Positives));
        return StratifiedGroupFolds.Draw(rows.Labels, Math.Max(2, possible), seed);
    }

    private static Tried Try(TrainingRows rows, ILearner learner, IReadOnlyList<Fold> folds, int seed, CancellationToken cancellation)
    {
        var margins = new double[rows.Labels.Length];
        Array.Fill(margins, double.NaN);
        var precision = new List<double>();
        foreach (var fold in folds)
        {
            cancellation.ThrowIfCancellationRequested();
            var test = learner.Fit(rows.Take(fold.Train), seed, cancellation).Margins(rows.Features.Rows(fold.Test));
            for (var i = 0; i < test.Length; i++)
                margins[fold.Test[i]] = test[i];
            precision.Add(RankingMetrics.AveragePrecision(test, [.. fold.Test.Select(i => rows.Labels[i])]));
        }

        return new Tried(learner, margins, precision.Average());
    }
}
