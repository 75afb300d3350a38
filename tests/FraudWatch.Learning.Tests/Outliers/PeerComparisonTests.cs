using FraudWatch.Learning.Data;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Tests.Outliers;

public sealed class PeerComparisonTests
{
    [Fact]
    public void Groups_are_cut_by_size_into_bands_of_equal_count_and_small_groups_together()
    {
        double[] sizes = [.. Enumerable.Range(0, 100).Select(i => (double)((i * 37) % 100)), 1, 2, 3];
        int[] groups = [.. Enumerable.Repeat(0, 100), 1, 2, 2];

        var bands = SizeBands.Of(sizes, groups, fewest: 20, most: 4);

        var large = Enumerable.Range(0, 100).GroupBy(i => bands[i]).OrderBy(band => band.Min(i => sizes[i])).ToArray();
        Assert.Equal([25, 25, 25, 25], large.Select(band => band.Count()));
        Assert.All(large.Zip(large.Skip(1)), pair => Assert.True(pair.First.Max(i => sizes[i]) < pair.Second.Min(i => sizes[i])));
        Assert.Single(bands[100..].Distinct());
        Assert.DoesNotContain(bands[100], bands[..100]);
    }

    [Fact]
    public void Equal_sizes_share_a_band()
    {
        var bands = SizeBands.Of([1, 1, 1, 1, 1, 1, 1, 2], [], fewest: 2, most: 4);

        Assert.Single(bands[..7].Distinct());
        Assert.NotEqual(bands[0], bands[7]);
    }

    [Fact]
    public void A_value_is_measured_against_its_own_peers_and_not_against_all()
    {
        float[] values = [.. Enumerable.Range(0, 21).Select(i => (i - 10) / 10f), .. Enumerable.Range(0, 21).Select(i => 20 + ((i - 10) / 10f))];
        int[] groups = [.. Enumerable.Repeat(0, 21), .. Enumerable.Repeat(1, 21)];

        var deviations = PeerDeviations.Of(Column(values), groups).Column(0).ToArray();

        Assert.Equal(deviations[..21], deviations[21..].ToArray(), (a, b) => Math.Abs(a - b) < 1e-4);
        // Half of the 21 lie within 0.5 of the median: one deviation is 1.4826 times that.
        Assert.Equal(1 / (1.4826 * 0.5), deviations[20], 3);
    }

    [Fact]
    public void Peers_that_hardly_differ_are_not_stretched_and_too_few_say_nothing()
    {
        float[] values = [.. Enumerable.Range(0, 40).Select(i => (float)(i - 20)), .. Enumerable.Range(0, 9).Select(_ => 0f), 1, 0, 1];
        int[] groups = [.. Enumerable.Repeat(0, 40), .. Enumerable.Repeat(1, 10), 2, 2];

        var deviations = PeerDeviations.Of(Column(values), groups).Column(0).ToArray();

        Assert.InRange(deviations[49], 0.01f, 0.2f);
        Assert.All(deviations[50..], deviation => Assert.True(float.IsNaN(deviation)));
    }

    [Fact]
    public void Only_the_suspicious_side_counts_and_what_is_unknown_accuses_nobody()
    {
        var turned = Suspicion.Of(
            new FeatureMatrix([new Feature("high"), new Feature("low"), new Feature("either")], [[2, -2, float.NaN], [2, -2, float.NaN], [2, -2, float.NaN]]),
            [TailSide.High, TailSide.Low, TailSide.Either]);

        Assert.Equal([2f, 0, 0], turned.Column(0).ToArray());
        Assert.Equal([0f, 2, 0], turned.Column(1).ToArray());
        Assert.Equal([2f, 2, 0], turned.Column(2).ToArray());
    }

    [Fact]
    public void Upper_tails_add_the_rarity_of_each_value_and_the_highest_leave_the_rest_out()
    {
        var rows = new FeatureMatrix([new Feature("a"), new Feature("b"), new Feature("c")], [[0, 0, 0, 4], [0, 0, 3, 3], [0, 1, 2, 3]]);
        var tails = new UpperTails([1, 1, 0.5]);
        tails.Fit(rows);

        Assert.Equal([0, 0.5 * Math.Log(4.0 / 3), Math.Log(2) + (0.5 * Math.Log(2)), Math.Log(4) + Math.Log(2) + (0.5 * Math.Log(4))], tails.Score(rows), Near);
        Assert.Equal([0, 0.5 * Math.Log(4.0 / 3), Math.Log(2), Math.Log(4)], tails.Highest(rows, 1), Near);
        Assert.Equal(tails.Score(rows), tails.Contributions(rows).Chunk(3).Select(row => row.Sum()), Near);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static FeatureMatrix Column(float[] values) => new([new Feature("value")], [values]);
}
