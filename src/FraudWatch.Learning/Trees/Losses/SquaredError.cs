namespace FraudWatch.Learning.Trees.Losses;

/// <summary>Half the square of score less target, so that its first derivative is the difference; reported whole.</summary>
internal sealed class SquaredError : ILoss
{
    public double StartingScore(ReadOnlySpan<double> targets, ReadOnlySpan<double> weights)
    {
        var (sum, all) = (0.0, 0.0);
        for (var i = 0; i < targets.Length; i++)
        {
            sum += targets[i] * weights[i];
            all += weights[i];
        }

        return sum / all;
    }

    public (double Gradient, double Hessian) GreatestDerivatives(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, double greatestWeight)
    {
        var greatest = 0.0;
        for (var i = 0; i < scores.Length; i++)
            greatest = Math.Max(greatest, Math.Abs(scores[i] - targets[i]));
        return (greatest * greatestWeight, greatestWeight);
    }

    public void Differentiate(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, Span<double> gradients, Span<double> hessians)
    {
        for (var i = 0; i < scores.Length; i++)
            gradients[i] = weights[i] * (scores[i] - targets[i]);
        weights.CopyTo(hessians);
    }

    public double Of(double score, double target) => (score - target) * (score - target);
}
