using FraudWatch.Learning.Data;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Learning.Tests.Selection;

public sealed class ImportanceTests
{
    private static readonly double[] Signal = new Draw(1).Many(800, d => d.Normal());
    private static readonly bool[] Labels = [.. Signal.Select((s, i) => s + new Draw(i).Normal() > 0)];
    private static readonly FeatureMatrix Rows = Draw.Matrix(Signal, new Draw(2).Many(800, d => d.Normal()));

    [Fact]
    public void Only_the_feature_that_the_score_reads_is_missed()
    {
        var importance = Measure(threads: null);

        Assert.Equal(["f0", "f1"], importance.Select(i => i.Feature));
        Assert.InRange(importance[0].Loss, 0.25, 0.4);
        Assert.Equal(0, importance[1].Loss, 12);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing() => Assert.Equal(Measure(threads: 1), Measure(threads: 4));

    [Fact]
    public void A_cancelled_measurement_stops() => Assert.ThrowsAny<OperationCanceledException>(() =>
        PermutationImportance.Measure(Rows, First, Auc, 5, 1, null, new CancellationToken(canceled: true)));

    [Fact]
    public void An_error_of_the_model_comes_out_as_it_is() => Assert.Throws<InvalidDataException>(() =>
    {
        var calls = 0;
        PermutationImportance.Measure(Rows, rows => Interlocked.Increment(ref calls) == 1 ? First(rows) : throw new InvalidDataException(), Auc, 1, 1, 1);
    });

    private static IReadOnlyList<FeatureImportance> Measure(int? threads) => PermutationImportance.Measure(Rows, First, Auc, 5, 1, threads);

    private static double[] First(FeatureMatrix rows) => [.. rows.Column(0).ToArray().Select(v => (double)v)];

    private static double Auc(double[] scores) => RankingMetrics.AreaUnderRoc(scores, Labels);
}
