using FraudWatch.Learning.Selection;
using FsCheck;
using FsCheck.Fluent;

namespace FraudWatch.Learning.Tests.Selection;

public sealed class FoldTests
{
    [Fact]
    public void Every_row_is_measured_once_per_drawing_and_never_learnt_from_where_it_is_measured() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            (from groups in Gen.Choose(4, 30)
             from rows in Gen.Choose(30, 120)
             from seed in Gen.Choose(0, 1_000)
             select (groups, rows, seed)).ToArbitrary(),
            value =>
            {
                var draw = new Draw(value.seed);
                var groups = Enumerable.Range(0, value.rows).Select(i => i < 4 ? i : draw.Below(value.groups)).ToArray();
                var labels = groups.Select(g => draw.Happens(g % 3 == 0 ? 0.5 : 0)).ToArray();
                var folds = StratifiedGroupFolds.Draw(labels, groups, 4, value.seed, repeats: 2);
                return folds.Count == 8
                    && folds.GroupBy(f => f.Repeat).All(r => r.SelectMany(f => f.Test).Order().SequenceEqual(Enumerable.Range(0, value.rows)))
                    && folds.All(f => f.Train.Concat(f.Test).Order().SequenceEqual(Enumerable.Range(0, value.rows)))
                    && folds.All(f => !f.Train.Select(i => groups[i]).Intersect(f.Test.Select(i => groups[i])).Any());
            }));

    [Fact]
    public void Rows_that_stand_alone_are_stratified_to_one_positive()
    {
        var labels = Enumerable.Range(0, 103).Select(i => i < 22).ToArray();

        foreach (var fold in StratifiedGroupFolds.Draw(labels, 5, seed: 7, repeats: 3))
        {
            Assert.InRange(fold.Test.Count(i => labels[i]), 4, 5);
            Assert.InRange(fold.Test.Length, 20, 21);
        }
    }

    [Fact]
    public void Groups_of_unequal_size_still_share_the_positives_evenly()
    {
        var draw = new Draw(5);
        var groups = Enumerable.Range(0, 2_000).Select(_ => (int)(60 * Math.Sqrt(draw.Uniform()))).ToArray();
        var labels = groups.Select(g => g % 4 == 0 && draw.Happens(0.4)).ToArray();
        var share = labels.Count(l => l) / 5.0;

        Assert.All(StratifiedGroupFolds.Draw(labels, groups, 5, seed: 1), fold =>
            Assert.InRange(fold.Test.Count(i => labels[i]), 0.7 * share, 1.3 * share));
    }

    [Fact]
    public void One_seed_draws_the_same_folds_and_repeats_take_the_seeds_after_it()
    {
        var labels = Enumerable.Range(0, 50).Select(i => i % 7 == 0).ToArray();
        var twice = StratifiedGroupFolds.Draw(labels, 5, seed: 1, repeats: 2);

        Assert.Equal(twice.Skip(5).Select(f => f.Test), StratifiedGroupFolds.Draw(labels, 5, seed: 2).Select(f => f.Test));
        Assert.NotEqual(twice[0].Test, twice[5].Test);
    }

    [Fact]
    public void More_folds_than_groups_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StratifiedGroupFolds.Draw([true, false, true], [1, 1, 2], 3, seed: 1));

    [Fact]
    public void Nothing_is_learnt_from_the_measured_period_the_gap_before_it_or_the_future()
    {
        var draw = new Draw(3);
        var days = Enumerable.Range(0, 500).Select(_ => draw.Below(365)).ToArray();

        var folds = TimeForwardFolds.Draw(days, 4, gapDays: 30);

        Assert.Equal(4, folds.Count);
        foreach (var fold in folds)
        {
            var start = fold.Test.Min(i => days[i]);
            Assert.All(fold.Train, i => Assert.True(days[i] < start - 30));
            Assert.InRange(fold.Test.Length, 85, 115);
        }

        Assert.Equal(folds.Sum(f => f.Test.Length), folds.SelectMany(f => f.Test).Distinct().Count());
        Assert.True(folds.Zip(folds.Skip(1)).All(pair => pair.First.Test.Max(i => days[i]) < pair.Second.Test.Min(i => days[i])));
    }

    [Fact]
    public void Measured_groups_are_not_learnt_from_in_the_past_either()
    {
        int[] days = [1, 1, 2, 2, 3, 3];
        int[] groups = [1, 2, 1, 3, 2, 4];

        var folds = TimeForwardFolds.Draw(days, 2, groups: groups);

        Assert.Equal([2, 3], folds[0].Test);
        Assert.Equal([1], folds[0].Train);
        Assert.Equal([4, 5], folds[1].Test);
        Assert.Equal([0, 2, 3], folds[1].Train);
    }

    [Fact]
    public void One_crowded_day_does_not_leave_a_later_fold_without_rows()
    {
        int[] days = [.. Enumerable.Repeat(1, 90), 2, 3, 4];

        var folds = TimeForwardFolds.Draw(days, 3);

        Assert.Equal([[90], [91], [92]], folds.Select(f => f.Test));
        Assert.Throws<ArgumentException>(() => TimeForwardFolds.Draw(days, 4));
    }
}
