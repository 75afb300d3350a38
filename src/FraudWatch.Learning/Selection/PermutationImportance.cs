using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Selection;

/// <summary>
/// How much a measure depends on each feature, for any model (Breiman 2001; Fisher, Rudin and Dominici 2019): a column is
/// shuffled, so that it keeps its values but says nothing, and the measure is taken again. Two features that say the same
/// share their importance: neither alone is missed.
/// </summary>
public static class PermutationImportance
{
    /// <summary>Importance of every feature, in the matrix's order.</summary>
    /// <param name="rows">Rows that the model has not learnt from.</param>
    /// <param name="score">The model: one number per row. Called from several threads at once.</param>
    /// <param name="measure">The measure of those numbers, higher is better. Called from several threads at once.</param>
    /// <param name="repeats">Shuffles of each column, 1 or more.</param>
    /// <param name="seed">One seed, one result, at any number of threads.</param>
    /// <param name="threads">Most threads, 1 or more; null for one per processor.</param>
    /// <param name="cancellation">Stops between shuffles.</param>
    public static IReadOnlyList<FeatureImportance> Measure(
        FeatureMatrix rows,
        Func<FeatureMatrix, double[]> score,
        Func<double[], double> measure,
        int repeats,
        int seed,
        int? threads = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeats, 1);

        var columns = Enumerable.Range(0, rows.ColumnCount).Select(f => rows.Column(f).ToArray()).ToArray();
        var untouched = measure(score(rows));
        var losses = new double[rows.ColumnCount * repeats];
        Threads.For(
            losses.Length,
            threads,
            task =>
            {
                var (feature, repeat) = Math.DivRem(task, repeats);
                var shuffled = (float[][])columns.Clone();
                shuffled[feature] = [.. columns[feature]];
                new Random(Seeds.Of(seed, task)).Shuffle(shuffled[feature]);
                losses[task] = untouched - measure(score(new FeatureMatrix(rows.Features, shuffled)));
            },
            cancellation);
        return [.. rows.Features.Select((feature, f) => Summary(feature.Name, losses.AsSpan(f * repeats, repeats)))];
    }

    private static FeatureImportance Summary(string feature, ReadOnlySpan<double> losses)
    {
        double sum = 0, squares = 0;
        foreach (var loss in losses)
            sum += loss;
        var mean = sum / losses.Length;
        foreach (var loss in losses)
            squares += (loss - mean) * (loss - mean);
        return new FeatureImportance(feature, mean, losses.Length > 1 ? Math.Sqrt(squares / (losses.Length - 1)) : 0);
    }
}
