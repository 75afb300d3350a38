using FraudWatch.Detection.Models;
using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Tests.Models;

public sealed class HeldOutTests
{
    [Fact]
    public void With_days_of_decision_every_fold_learns_from_the_past_alone()
    {
        var rows = Rows(60, i => 100 + i, i => i % 3 == 0);

        var folds = HeldOut.FoldsOf(rows, folds: 3, repeats: 2);

        Assert.Equal(3, folds.Count);
        Assert.All(folds, fold => Assert.True(fold.Train.Max(i => rows.Days[i]) < fold.Test.Min(i => rows.Days[i])));
        Assert.Equal(folds.Sum(fold => fold.Test.Length), folds.SelectMany(fold => fold.Test).Distinct().Count());
    }

    [Fact]
    public void Without_days_or_with_a_past_that_teaches_nothing_folds_are_stratified()
    {
        var undated = HeldOut.FoldsOf(Rows(60, day: null, i => i % 3 == 0), folds: 3, repeats: 2);
        // All that was confirmed was confirmed late: the first fold would have nothing to learn from.
        var late = HeldOut.FoldsOf(Rows(60, i => 100 + i, i => i >= 40), folds: 3, repeats: 2);

        foreach (var folds in new[] { undated, late })
        {
            Assert.Equal(6, folds.Count);
            Assert.Equal(Enumerable.Range(0, 60), folds.Where(fold => fold.Repeat == folds[0].Repeat).SelectMany(fold => fold.Test).Order());
        }
    }

    [Fact]
    public void A_fold_forward_in_time_is_predicted_by_a_model_of_its_past()
    {
        // What gave cheats away before day 130 is turned round afterwards: only a model that saw the future could rank these.
        var rows = Rows(120, i => 100 + (i / 2), i => i % 4 < 2);
        var turned = rows with { Features = new FeatureMatrix([new Feature("sign")], [[.. Enumerable.Range(0, 120).Select(i => rows.Labels[i] == i < 60 ? 1f : 0f)]]) };
        var fold = HeldOut.FoldsOf(turned, folds: 1, repeats: 1)[0];

        var predicted = HeldOut.Predict(turned, fold, seed: 1, CancellationToken.None);

        var (cheats, others) = (fold.Test.Select((row, i) => (row, i)).Where(p => turned.Labels[p.row]).Average(p => predicted.Probabilities[p.i]),
            fold.Test.Select((row, i) => (row, i)).Where(p => !turned.Labels[p.row]).Average(p => predicted.Probabilities[p.i]));
        Assert.True(cheats < others, $"{cheats:0.000} for cheats, {others:0.000} for others");
    }

    private static TrainingRows Rows(int count, Func<int, int>? day, Func<int, bool> label) => new(
        [.. Enumerable.Range(0, count).Select(i => $"H{i:000}")],
        new FeatureMatrix([new Feature("sign")], [[.. Enumerable.Range(0, count).Select(i => (float)(i % 7))]]),
        [.. Enumerable.Range(0, count).Select(label)], [.. Enumerable.Range(0, count).Select(_ => 1.0)],
        day is null ? [] : [.. Enumerable.Range(0, count).Select(day)], [.. Enumerable.Range(0, count).Select(_ => double.NaN)]);
}
