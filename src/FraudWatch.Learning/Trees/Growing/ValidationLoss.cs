using FraudWatch.Learning.Trees.Losses;
using FraudWatch.Learning.Trees.Scoring;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>Follows the loss on the validation part, tree by tree.</summary>
internal sealed class ValidationLoss
{
    private readonly TrainingData _data;
    private readonly ILoss _loss;
    private readonly Workers _workers;
    private readonly double[] _margins;
    private double _least = double.PositiveInfinity;

    public ValidationLoss(TrainingData data, ILoss loss, double startingScore, Workers workers)
    {
        _data = data;
        _loss = loss;
        _workers = workers;
        _margins = new double[data.Targets.Length];
        Array.Fill(_margins, startingScore);
        Note(0);
    }

    /// <summary>Trees at which the loss was least.</summary>
    public int BestTrees { get; private set; }

    /// <summary>Mean loss after the last tree.</summary>
    public double Last { get; private set; }

    /// <summary>Takes the next tree in.</summary>
    public void Add(RegressionTree tree, int trees)
    {
        EnsembleScorer.AddTo(_margins, _data.X, [tree], _workers);
        Note(trees);
    }

    private void Note(int trees)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < _margins.Length; i++)
        {
            sum += _data.Weights[i] * _loss.Of(_margins[i], _data.Targets[i]);
            weights += _data.Weights[i];
        }

        Last = sum / weights;
        if (Last < _least)
            (_least, BestTrees) = (Last, trees);
    }
}
