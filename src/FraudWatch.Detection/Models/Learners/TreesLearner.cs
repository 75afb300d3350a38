using FraudWatch.Learning.Data;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Detection.Models.Learners;

/// <summary>
/// Boosted trees, a few models of different seeds averaged: each sees another part of the features and examples, which
/// steadies a ranking learnt from some hundreds of positives.
/// </summary>
internal sealed class TreesLearner(string name, FastTreeOptions options, int models) : ILearner
{
    private const int FewRows = 400;

    public string Name => name;

    public IFittedModel Fit(TrainingRows rows, int seed, CancellationToken cancellation)
    {
        var labels = rows.Labels.Select(label => label ? 1f : 0f).ToArray();
        var weights = rows.Weights.Select(weight => (float)weight).ToArray();
        var smallest = rows.Labels.Length < FewRows ? Math.Max(3, rows.Labels.Length / 20) : options.MinimumExampleCountPerLeaf;
        var members = Enumerable.Range(0, models).Select(i => BoostedTrees.Train(
            rows.Features, labels, weights, options with { Seed = (seed * 1000) + i + 1, MinimumExampleCountPerLeaf = smallest },
            cancellation: cancellation)).ToArray();
        return new Fitted(members);
    }

    private sealed class Fitted(BoostedTrees[] members) : IFittedModel
    {
        public double[] Margins(FeatureMatrix rows)
        {
            var sum = new double[rows.RowCount];
            var margins = new double[rows.RowCount];
            foreach (var member in members)
            {
                member.PredictMargin(rows, margins);
                for (var i = 0; i < sum.Length; i++)
                    sum[i] += margins[i] / members.Length;
            }

            return sum;
        }

        /// <summary>Each feature in turn is put to its median: what the margin loses is what the feature added.</summary>
        public double[] Contributions(FeatureMatrix rows)
        {
            var width = rows.ColumnCount;
            var full = Margins(rows);
            var added = new double[rows.RowCount * width];
            for (var c = 0; c < width; c++)
            {
                var without = Margins(Neutral(rows, c));
                for (var i = 0; i < full.Length; i++)
                    added[(i * width) + c] = full[i] - without[i];
            }

            return added;
        }

        private static FeatureMatrix Neutral(FeatureMatrix rows, int column)
        {
            var known = rows.Column(column).ToArray().Where(v => !float.IsNaN(v)).Order().ToArray();
            var columns = Enumerable.Range(0, rows.ColumnCount).Select(c => rows.Column(c).ToArray()).ToArray();
            Array.Fill(columns[column], known.Length > 0 ? known[known.Length / 2] : float.NaN);
            return new FeatureMatrix(rows.Features, columns);
        }
    }
}
