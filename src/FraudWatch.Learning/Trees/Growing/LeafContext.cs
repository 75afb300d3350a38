namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// What the search for a split must know of the leaf. A leaf's value v changes the loss by G v + (H + l2) v^2 / 2, with G and H
/// the sums of first and second derivatives (Friedman 2001; Chen and Guestrin 2016, formula 5).
/// </summary>
/// <param name="Sums">Sums over the leaf's examples.</param>
/// <param name="Scale">How to read them.</param>
/// <param name="Lower">Least value that monotone splits above allow.</param>
/// <param name="Upper">Greatest value that they allow.</param>
/// <param name="Rules">What limits growth.</param>
internal sealed record LeafContext(Sums Sums, FixedPoint Scale, double Lower, double Upper, GrowthRules Rules)
{
    /// <summary>Gain of the leaf as it is; a split must bring more.</summary>
    public double OwnGain => Gain(Sums);

    /// <summary>The gain above which a split counts: none is made for rounding errors.</summary>
    public double LeastGain => OwnGain + Math.Max(Rules.Options.MinimumSplitGain, 1e-10 * OwnGain);

    /// <summary>The best value for examples with these sums, within the bounds.</summary>
    public double Value(Sums sums)
    {
        var hessian = Scale.Hessian(sums) + Rules.Options.L2Regularization;
        return hessian > 0 ? Math.Min(Math.Max(-Scale.Gradient(sums) / hessian, Lower), Upper) : 0;
    }

    /// <summary>Twice the fall of the loss when examples with these sums get their best value.</summary>
    public double Gain(Sums sums)
    {
        var value = Value(sums);
        return -value * ((2 * Scale.Gradient(sums)) + ((Scale.Hessian(sums) + Rules.Options.L2Regularization) * value));
    }

    /// <summary>Whether a leaf may hold examples with these sums.</summary>
    public bool Allows(Sums sums) =>
        Scale.Count(sums) >= Rules.Options.MinimumExampleCountPerLeaf && Scale.Hessian(sums) >= Rules.MinimumHessian;
}
