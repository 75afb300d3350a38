using FraudWatch.Detection.Models.Learners;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Models;

/// <summary>
/// Nested validation: in each outer fold the learner is chosen, and its probabilities calibrated, by inner folds of the training
/// part alone. What comes out is what training would have given for institutions that nobody had seen.
/// </summary>
internal static class HeldOut
{
    private const int InnerFolds = 3;

    /// <summary>Outer folds: forwards in time where the days of decision allow it, else stratified by label.</summary>
    public static IReadOnlyList<Fold> FoldsOf(TrainingRows rows, int folds, int repeats)
    {
        if (rows.Days.Length > 0 && rows.Days.Distinct().Count() > folds)
        {
            var forward = TimeForwardFolds.Draw(rows.Days, folds);
            if (forward.All(fold => CanLearn(rows, fold.Train) && HasBoth(rows, fold.Test)))
                return forward;
        }

        var possible = Math.Min(folds, Math.Min(rows.Positives, rows.Labels.Length - rows.Positives));
        return StratifiedGroupFolds.Draw(rows.Labels, Math.Max(2, possible), seed: 1, repeats);
    }

    /// <summary>Probabilities of each fold's test rows, with the name of the learner chosen there.</summary>
    public static HeldOutFold Predict(TrainingRows rows, Fold fold, int seed, CancellationToken cancellation)
    {
        var train = rows.Take(fold.Train);
        var choice = LearnerChoice.Of(train, Candidates.For(train), LearnerChoice.FoldsOf(train, InnerFolds, seed), seed, cancellation);
        var calibrated = Calibrated.Fit(choice.Margins, train.Labels, train.Weights, train.PositiveOnly);
        var margins = choice.Learner.Fit(train, seed, cancellation).Margins(rows.Features.Rows(fold.Test));
        return new HeldOutFold(
            fold, choice.Learner.Name, [.. margins.Select(calibrated.Probability)], [.. margins.Select(calibrated.Interval)]);
    }

    private static bool CanLearn(TrainingRows rows, int[] part)
    {
        var positives = part.Count(i => rows.Labels[i]);
        return positives >= TrainingRows.FewestOfAClass && part.Length - positives >= TrainingRows.FewestOfAClass;
    }

    private static bool HasBoth(TrainingRows rows, int[] part) => part.Any(i => rows.Labels[i]) && part.Any(i => !rows.Labels[i]);
}
