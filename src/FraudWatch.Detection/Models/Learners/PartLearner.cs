using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Models.Learners;

/// <summary>A learner that sees a part of the features: learners of different parts compete on the same folds.</summary>
internal sealed class PartLearner(string name, ILearner inner, Func<string, bool> sees) : ILearner
{
    public string Name => name;

    public IFittedModel Fit(TrainingRows rows, int seed, CancellationToken cancellation)
    {
        var columns = Enumerable.Range(0, rows.Features.ColumnCount).Where(f => sees(rows.Features.Features[f].Name)).ToArray();
        return new Fitted(inner.Fit(rows with { Features = rows.Features.Columns(columns) }, seed, cancellation), columns);
    }

    private sealed class Fitted(IFittedModel inner, int[] columns) : IFittedModel
    {
        public double[] Margins(FeatureMatrix rows) => inner.Margins(rows.Columns(columns));

        public double[] Contributions(FeatureMatrix rows)
        {
            var few = inner.Contributions(rows.Columns(columns));
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
