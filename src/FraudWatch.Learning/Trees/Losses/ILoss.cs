namespace FraudWatch.Learning.Trees.Losses;

/// <summary>What boosting minimises: the sum over examples of weight times loss of (score, target).</summary>
internal interface ILoss
{
    /// <summary>The one score that suits all examples best.</summary>
    double StartingScore(ReadOnlySpan<double> targets, ReadOnlySpan<double> weights);

    /// <summary>Bounds on the derivatives of any one example, of which the first is taken without its sign.</summary>
    (double Gradient, double Hessian) GreatestDerivatives(ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, double greatestWeight);

    /// <summary>First and second derivatives by the score, times the weight.</summary>
    void Differentiate(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights, Span<double> gradients, Span<double> hessians);

    /// <summary>The loss of one example of weight 1.</summary>
    double Of(double score, double target);
}
