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

        public double[] Contributions(FeatureMatrix rows)
        {
            var width = rows.ColumnCount;
            var added = new double[rows.RowCount * width];
            foreach (var member in members)
            {
                // The last column is what the model says when nothing is known; no feature answers for it.
                var explained = TreeShap.Explain(member, rows);
                for (var i = 0; i < rows.RowCount; i++)
                {
                    for (var c = 0; c < width; c++)
                        added[(i * width) + c] += explained[(i * (width + 1)) + c] / members.Length;
                }
            }

            return added;
        }
    }
}
