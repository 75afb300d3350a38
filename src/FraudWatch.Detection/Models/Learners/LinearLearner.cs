using FraudWatch.Learning.Data;
using FraudWatch.Learning.Linear;

namespace FraudWatch.Detection.Models.Learners;

/// <summary>
/// Logistic regression over features whose long tails are drawn in by the signed logarithm; over all of them, or over a few named
/// ones, which is what a handful of verdicts can carry. A line knows nothing beyond what it was drawn through: a value outside the range
/// that was learnt from counts as that range's end, so that one outlandish institution gets no outlandish log-odds.
/// </summary>
internal sealed class LinearLearner(string name, double penalty, IReadOnlyList<string>? only = null) : ILearner
{
    public string Name => name;

    public IFittedModel Fit(TrainingRows rows, int seed, CancellationToken cancellation)
    {
        var columns = Columns(rows.Features);
        var options = new LogisticRegressionOptions { L2Penalty = penalty };
        var logged = Logged(rows.Features, columns);
        var model = LogisticRegression.Train(logged, rows.Labels, options, rows.Weights, cancellation);
        return new Fitted(model, columns, [.. columns.Select((_, c) => Range(logged.Column(c)))]);
    }

    /// <summary>Named columns, or all: both as places in the matrix. Where no named one is there, all are taken.</summary>
    private int[] Columns(FeatureMatrix x)
    {
        var all = Enumerable.Range(0, x.ColumnCount).ToArray();
        var chosen = only is null ? all : [.. all.Where(i => only.Contains(x.Features[i].Name))];
        return chosen.Length > 0 ? chosen : all;
    }

    private static FeatureMatrix Logged(FeatureMatrix x, int[] columns)
    {
        var logged = columns.Select(c => x.Column(c).ToArray()).ToArray();
        foreach (var column in logged)
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = MathF.Sign(Known(column[i])) * MathF.Log(1 + MathF.Abs(column[i]));
        }

        return new FeatureMatrix([.. columns.Select(c => x.Features[c])], logged);
    }

    /// <summary>Least and greatest known value; without one, all values pass.</summary>
    private static (float Least, float Greatest) Range(ReadOnlySpan<float> column)
    {
        var (least, greatest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var value in column)
        {
            if (!float.IsNaN(value))
                (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }

        return least <= greatest ? (least, greatest) : (float.NegativeInfinity, float.PositiveInfinity);
    }

    private static float Known(float value) => float.IsNaN(value) ? 0 : value;

    private sealed class Fitted(LogisticRegression model, int[] columns, (float Least, float Greatest)[] ranges) : IFittedModel
    {
        public double[] Margins(FeatureMatrix rows) => model.LogOdds(Within(rows));

        public double[] Contributions(FeatureMatrix rows)
        {
            var few = model.Contributions(Within(rows));
            var all = new double[rows.RowCount * rows.ColumnCount];
            for (var i = 0; i < rows.RowCount; i++)
            {
                for (var c = 0; c < columns.Length; c++)
                    all[(i * rows.ColumnCount) + columns[c]] = few[(i * columns.Length) + c];
            }

            return all;
        }

        private FeatureMatrix Within(FeatureMatrix rows)
        {
            var logged = Logged(rows, columns);
            return new FeatureMatrix(logged.Features, [.. ranges.Select((range, c) => Array.ConvertAll(
                logged.Column(c).ToArray(), value => float.IsNaN(value) ? value : Math.Clamp(value, range.Least, range.Greatest)))]);
        }
    }
}
