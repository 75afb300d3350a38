using FraudWatch.Learning.Linear;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Learning.Tests.Selection;

public sealed class SelectionBiasTests
{
    [Fact]
    public void Weighing_back_verdicts_that_were_chosen_by_suspicion_gives_the_rate_of_all()
    {
        var draw = new Draw(1);
        var suspicion = draw.Many(20_000, d => d.Uniform());
        var guilty = suspicion.Select(s => draw.Happens(s * s)).ToArray();
        var inspected = Enumerable.Range(0, suspicion.Length).Where(i => draw.Happens(Chance(suspicion[i]))).ToArray();
        var labels = inspected.Select(i => guilty[i]).ToArray();

        var weights = SelectionWeights.InverseProbability([.. inspected.Select(i => Chance(suspicion[i]))]);

        var truth = guilty.Count(g => g) / 20_000.0;
        Assert.True(ProbabilityMetrics.BaseRate(labels) > truth + 0.1);
        Assert.InRange(ProbabilityMetrics.BaseRate(labels, weights), truth - 0.03, truth + 0.03);
        Assert.InRange(SelectionWeights.EffectiveSampleSize(weights), 1, inspected.Length);

        static double Chance(double s) => 0.05 + (0.75 * s);
    }

    [Fact]
    public void Weights_have_mean_one_and_no_row_counts_more_than_the_cap_allows()
    {
        var weights = SelectionWeights.InverseProbability([0.001, .. Enumerable.Repeat(1.0, 999)], cap: 5);

        Assert.Equal(1, weights.Average(), 12);
        Assert.InRange(weights[0] / weights[1], 9, 11);
        Assert.Throws<ArgumentException>(() => SelectionWeights.InverseProbability([0]));
        Assert.Equal(4, SelectionWeights.EffectiveSampleSize([2, 2, 2, 2]), 12);
        Assert.Equal(1, SelectionWeights.EffectiveSampleSize([7, 0, 0]), 12);
    }

    [Fact]
    public void Positives_that_nobody_labelled_are_counted_when_the_labelled_ones_were_drawn_at_random()
    {
        var draw = new Draw(2);
        var positive = Enumerable.Range(0, 8_000).Select(_ => draw.Happens(0.3)).ToArray();
        var rows = Draw.Matrix([.. positive.Select(p => draw.Normal() + (p ? 4 : 0))]);
        var labelled = positive.Select(p => p && draw.Happens(0.4)).ToArray();

        var first = OutOfFold(labelled);
        var frequency = PositiveUnlabelled.LabelFrequency(first, labelled);
        var sample = PositiveUnlabelled.Weigh(first, labelled, frequency);
        var second = LogisticRegression.Train(rows.Rows(sample.Rows), sample.Labels, null, sample.Weights).Probabilities(rows);

        Assert.InRange(frequency, 0.36, 0.44);
        Assert.InRange(first.Average(), 0.10, 0.14);
        Assert.InRange(second.Average(), 0.27, 0.33);
        Assert.InRange(first.Average(g => PositiveUnlabelled.Probability(g, frequency)), 0.27, 0.33);
        Assert.Equal(8_000, sample.Weights.Sum(), 6);

        // Learnt on one half, asked on the other.
        double[] OutOfFold(bool[] labels)
        {
            var g = new double[labels.Length];
            foreach (var fold in StratifiedGroupFolds.Draw(labels, 2, seed: 1))
            {
                // A logistic curve that levels off at c wants a bent feature: whether the value is above the middle.
                var bent = Draw.Matrix([.. rows.Column(0).ToArray().Select(v => v > 2 ? 1.0 : 0.0)]);
                var model = LogisticRegression.Train(bent.Rows(fold.Train), [.. fold.Train.Select(i => labels[i])]);
                var said = model.Probabilities(bent.Rows(fold.Test));
                for (var i = 0; i < said.Length; i++)
                    g[fold.Test[i]] = said[i];
            }

            return g;
        }
    }

    [Fact]
    public void A_label_frequency_of_one_makes_every_unlabelled_row_a_negative()
    {
        var sample = PositiveUnlabelled.Weigh([0.9, 0.5], [true, false], 1);

        Assert.Equal([0, 1], sample.Rows);
        Assert.Equal([true, false], sample.Labels);
        Assert.Equal([1, 1], sample.Weights);
        Assert.Throws<ArgumentException>(() => PositiveUnlabelled.LabelFrequency([0.5], [false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PositiveUnlabelled.Probability(0.5, 0));
    }
}
