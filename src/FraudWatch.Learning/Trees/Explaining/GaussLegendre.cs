namespace FraudWatch.Learning.Trees.Explaining;

/// <summary>
/// Gauss and Legendre's rule on [0, 1]: a weighted sum over n points that equals the integral of every polynomial of degree up to
/// 2n - 1. Points are the roots of the Legendre polynomial, found by Newton's method (Press et al. 2007, 4.6).
/// </summary>
internal sealed class GaussLegendre
{
    /// <summary>The rule with so many points.</summary>
    public GaussLegendre(int count)
    {
        Points = new double[count];
        Weights = new double[count];
        for (var i = 0; i < count; i++)
            (Points[i], Weights[i]) = PointAndWeight(i, count);
    }

    /// <summary>Inside (0, 1).</summary>
    public double[] Points { get; }

    /// <summary>Their sum is 1.</summary>
    public double[] Weights { get; }

    private static (double Point, double Weight) PointAndWeight(int index, int count)
    {
        const int steps = 100; // converges in a few; the bound is for rounding errors that would swing
        var root = Math.Cos(Math.PI * (index + 0.75) / (count + 0.5));
        var slope = 0.0;
        for (var step = 0; step < steps; step++)
        {
            (var value, slope) = Legendre(root, count);
            var next = root - (value / slope);
            if (Math.Abs(next - root) < 1e-15)
                break;
            root = next;
        }

        return ((1 - root) / 2, 1 / ((1 - (root * root)) * slope * slope));
    }

    /// <summary>The Legendre polynomial of this degree, and its slope.</summary>
    private static (double Value, double Slope) Legendre(double x, int degree)
    {
        var (value, before) = (1.0, 0.0);
        for (var n = 1; n <= degree; n++)
            (value, before) = (((((2 * n) - 1) * x * value) - ((n - 1) * before)) / n, value);
        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
