using FraudWatch.Detection.Models;
using FraudWatch.Detection.Models.Learners;
using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>What few labels can and cannot teach.</summary>
public sealed class LearnerTests
{
    private const int Institutions = 60;

    [Fact]
    public void To_a_line_a_value_beyond_all_that_it_learnt_from_is_the_farthest_of_these()
    {
        var model = Candidates.Named(Candidates.Baseline).Fit(Rows(), seed: 1, CancellationToken.None);

        var margins = model.Margins(Sign(0, Institutions - 1, 1_000, -1_000, float.NaN));

        Assert.True(margins[1] > margins[0] + 0.1);
        Assert.Equal((margins[1], margins[0]), (margins[2], margins[3]));
        Assert.True(double.IsFinite(margins[4]));
        Assert.Equal(model.Contributions(Sign(Institutions - 1)), model.Contributions(Sign(1_000)));
    }

    [Fact]
    public void Where_labels_are_few_probabilities_are_calibrated_on_models_that_saw_nearly_all_of_them()
    {
        var rows = Rows();
        var asked = new Asked();

        var choice = LearnerChoice.Of(rows, [asked], LearnerChoice.FoldsOf(rows, 3, 1), seed: 1, CancellationToken.None);

        Assert.Equal([40, 40, 40], asked.LearntFrom.Take(3));
        Assert.All(asked.LearntFrom.Skip(3), learnt => Assert.Equal(57, learnt));
        Assert.All(choice.Margins, margin => Assert.Equal(57, margin));
    }

    [Fact]
    public void A_handful_of_labels_proves_neither_guilt_nor_innocence()
    {
        double[] scores = [.. Enumerable.Range(0, 20).Select(i => i / 20.0)];

        var calibration = BlendedCalibration.Fit(scores, [.. scores.Select(score => score > 0.82)], [.. scores.Select(_ => 1.0)]);

        Assert.InRange(calibration.Probability(0), 0.001, 0.2);
        Assert.InRange(calibration.Probability(1), 0.6, 0.9);
    }

    [Fact]
    public void Many_labels_draw_the_true_probabilities_of_any_shape()
    {
        // Nearly all are alike, and one in ten stands out by whatever little.
        static double Truth(double score) => score > 0.9 ? 0.8 : 0.05;
        var random = new Random(1);
        double[] scores = [.. Enumerable.Range(0, 6_000).Select(_ => random.NextDouble())];

        var calibration = BlendedCalibration.Fit(scores, [.. scores.Select(score => random.NextDouble() < Truth(score))], [.. scores.Select(_ => 1.0)]);

        double[] given = [.. Enumerable.Range(0, 100).Select(i => calibration.Probability((i + 0.5) / 100))];
        Assert.Equal(given.Order(), given);
        Assert.InRange(given.Select((probability, i) => Math.Abs(probability - Truth((i + 0.5) / 100))).Average(), 0, 0.02);
    }

    private static FeatureMatrix Sign(params float[] values) => new([new Feature("sign")], [values]);

    private static TrainingRows Rows() => new(
        [.. Enumerable.Range(0, Institutions).Select(i => $"H{i:000}")], Sign([.. Enumerable.Range(0, Institutions).Select(i => (float)i)]),
        [.. Enumerable.Range(0, Institutions).Select(i => i % 3 == 0 || i >= 50)], [.. Enumerable.Range(0, Institutions).Select(_ => 1.0)], [],
        [.. Enumerable.Range(0, Institutions).Select(_ => double.NaN)]);

    /// <summary>Its margin is the number of rows that it learnt from.</summary>
    private sealed class Asked : ILearner
    {
        public List<int> LearntFrom { get; } = [];

        public string Name => "asked";

        public IFittedModel Fit(TrainingRows rows, int seed, CancellationToken cancellation)
        {
            LearntFrom.Add(rows.Labels.Length);
            return new Counted(rows.Labels.Length);
        }
    }

    private sealed class Counted(int rows) : IFittedModel
    {
        public double[] Margins(FeatureMatrix of) => [.. Enumerable.Repeat((double)rows, of.RowCount)];

        public double[] Contributions(FeatureMatrix of) => new double[of.RowCount * of.ColumnCount];
    }
}
