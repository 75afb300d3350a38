using System.Globalization;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Models.Learners;
using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>
/// Verdicts drawn from known probabilities of several shapes, learnt and calibrated as training does; the interval is held against
/// the true rate of the others with like scores. One draw says little, for its groups share one curve: coverage differs by about
/// 0.12 from draw to draw. So 300 draws leave an error of about 0.01.
/// </summary>
[Trait("Category", "Slow")]
public sealed class IntervalCoverageTests
{
    private const int Unseen = 4_000;
    private const int Like = 200;
    private const int Columns = 12;

    /// <summary>How likely a verdict is, by standard normal columns.</summary>
    private static readonly Func<double[], Random, double>[] Kinds =
    [
        (x, _) => Curve(-1.2 + x[0] + (0.7 * x[1])),
        (x, _) => Curve(-3.6 + x[0] + (0.7 * x[1]) + (0.4 * x[2])),
        (x, _) => x[0] + x[1] > 0.5 ? 0.35 : 0.1,
        (x, _) => Curve(-1.4 + (0.35 * x[0]) + (0.25 * x[1])),
        Cheat,
    ];

    [Theory]
    [InlineData(140, 60, 0.22)]
    [InlineData(500, 60, 0.15)]
    [InlineData(2_000, 30, 0.10)]
    public void Nine_intervals_in_ten_hold_the_rate_behind_the_score_over_many_draws_and_kinds_of_truth_and_are_narrow(int verdicts, int drawsOfAKind, double widest)
    {
        var drawn = Kinds.Select((kind, k) => Enumerable.Range(1, drawsOfAKind).Select(draw => Measured(kind, verdicts, (100 * draw) + k)).ToArray()).ToArray();
        var covered = drawn.Select(kind => kind.Average(draw => draw.Covered)).ToArray();
        var width = drawn.Select(kind => kind.Average(draw => draw.Width)).ToArray();

        var told = $"{covered.Average():0.000}, by kind of truth {Told(covered)}; width {width.Average():0.000}, by kind {Told(width)}";
        Assert.True(covered.Average() is >= 0.87 and <= 0.93, told);
        Assert.All(covered, one => Assert.True(one is >= 0.8 and <= 0.98, told));
        Assert.True(width.Average() <= widest, told);
    }

    private static string Told(double[] figures) => string.Join(", ", figures.Select(one => one.ToString("0.000", CultureInfo.InvariantCulture)));

    /// <summary>One in eight cheats in one of three ways, each odd in two columns; nine cheats in ten are confirmed, and one honest in twenty.</summary>
    private static double Cheat(double[] x, Random random)
    {
        if (random.NextDouble() >= 0.125)
            return 0.05;
        var way = 2 * random.Next(3);
        (x[way], x[way + 1]) = (x[way] + 3, x[way + 1] + 1.5);
        return 0.9;
    }

    /// <summary>Share of the groups of like scores whose true rate lies in the interval in their middle, and how wide these intervals are.</summary>
    private static (double Covered, double Width) Measured(Func<double[], Random, double> kind, int verdicts, int seed)
    {
        var random = new Random(seed);
        var (columns, truth) = (Enumerable.Range(0, Columns).Select(_ => new float[verdicts + Unseen]).ToArray(), new double[verdicts + Unseen]);
        for (var i = 0; i < truth.Length; i++)
        {
            double[] x = [.. columns.Select(_ => Normal(random))];
            truth[i] = kind(x, random);
            for (var c = 0; c < Columns; c++)
                columns[c][i] = (float)x[c];
        }

        var all = new FeatureMatrix([.. columns.Select((_, c) => new Feature($"share {c}"))], columns);
        bool[] verdict = [.. truth[..verdicts].Select(p => random.NextDouble() < p)];
        var rows = new TrainingRows(
            [.. verdict.Select((_, i) => $"H{i}")], all.Rows([.. Enumerable.Range(0, verdicts)]), verdict, [.. verdict.Select(_ => 1.0)], [], [.. verdict.Select(_ => double.NaN)]);
        // The baseline alone where labels are many: trees would take minutes and are calibrated in the same way.
        var candidates = Candidates.For(rows).Where(learner => learner is LinearLearner).ToArray();
        var choice = LearnerChoice.Of(rows, candidates, LearnerChoice.FoldsOf(rows, 5, 1), 1, CancellationToken.None);
        var calibrated = Calibrated.Fit(choice.Margins, rows.Labels, rows.Weights);
        var margins = choice.Learner.Fit(rows, 1, CancellationToken.None).Margins(all.Rows([.. Enumerable.Range(verdicts, Unseen)]));
        var groups = Enumerable.Range(0, Unseen).OrderBy(i => margins[i]).Chunk(Like)
            .Select(group => (Rate: group.Average(i => truth[verdicts + i]), Interval: calibrated.Interval(margins[group[Like / 2]]))).ToArray();
        return (groups.Average(one => one.Interval.Lower <= one.Rate && one.Rate <= one.Interval.Upper ? 1.0 : 0),
            groups.Average(one => one.Interval.Upper - one.Interval.Lower));
    }

    private static double Curve(double odds) => 1 / (1 + Math.Exp(-odds));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
