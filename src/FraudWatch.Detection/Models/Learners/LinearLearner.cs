using FraudWatch.Learning.Data;
using FraudWatch.Learning.Linear;

namespace FraudWatch.Detection.Models.Learners;

/// <summary>
/// Logistic regression over features whose long tails are drawn in by the signed logarithm; over all of them, or over a few named
/// ones, which is what a handful of verdicts can carry.
/// </summary>
internal sealed class LinearLearner(string name, double penalty, IReadOnlyList<string>? only = null) : ILearner
{
    public string Name => name;

    public IFittedModel Fit(TrainingRows rows, int seed, CancellationToken cancellation)
    {
        var columns = Columns(rows.Features);
        var options = new LogisticRegressionOptions { L2Penalty = penalty };
        var model = LogisticRegression.Train(Logged(rows.Features, columns), rows.Labels, options, rows.Weights, cancellation);
        return new Fitted(model, columns);
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

    private static float Known(float value) => float.IsNaN(value) ? 0 : value;

    private sealed class Fitted(LogisticRegression model, int[] columns) : IFittedModel
    {
        public double[] Margins(FeatureMatrix rows) => model.LogOdds(Logged(rows, columns));

        public double[] Contributions(FeatureMatrix rows)
        {
            var few = model.Contributions(Logged(rows, columns));
            var all = new double[rows.RowCount * rows.ColumnCount];
            for (var i = 0; i < rows.RowCount; i++)
            {
                for (var c = 0; c < columns.Length; c++)
                    all[(i * rows.ColumnCount) + columns[c]] = few[(i * columns.Length) + c];
            }

            return all;
        }
    }
}
