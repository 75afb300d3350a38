using System.Numerics;

namespace FraudWatch.Learning.Trees.Losses;

/// <summary>-log of the probability that the score, in log-odds, gives to the label.</summary>
internal sealed class LogLoss : ILoss
{
    public double StartingScore(ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        var (positive, all) = (0.0, 0.0);
        for (var i = 0; i < targets.Length; i++)
        {
            positive += targets[i] * weights[i];
            all += weights[i];
        }

        return Math.Log(positive / (all - positive));
    }

    public (double Gradient, double Hessian) GreatestDerivatives(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, double greatestWeight) => (greatestWeight, greatestWeight / 4);

    public void Differentiate(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, Span<double> gradients, Span<double> hessians)
    {
        var i = 0;
        for (; i <= scores.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var weight = new Vector<double>(weights[i..]);
            var probability = Vector<double>.One / (Vector<double>.One + Vector.Exp(-new Vector<double>(scores[i..])));
            (weight * (probability - new Vector<double>(targets[i..]))).CopyTo(gradients[i..]);
            (weight * probability * (Vector<double>.One - probability)).CopyTo(hessians[i..]);
        }

        for (; i < scores.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-scores[i]));
            gradients[i] = weights[i] * (probability - targets[i]);
            hessians[i] = weights[i] * probability * (1 - probability);
        }
    }

    public double Of(double score, double target) => Math.Max(score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))) - (target * score);
}
