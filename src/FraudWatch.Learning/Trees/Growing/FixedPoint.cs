using System.Numerics;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// Derivatives as whole numbers. Their sums do not depend on the order of adding, so any split of the work gives the same
/// trees, and subtracting one child's histogram from its parent's gives the other's exactly. Scales are powers of two, as large
/// as the sums of all examples allow; the count of examples shares a number with the second derivatives.
/// </summary>
internal readonly record struct FixedPoint
{
    private FixedPoint(int countBits, double gradientScale, double hessianScale)
    {
        CountBits = countBits;
        GradientScale = gradientScale;
        HessianScale = hessianScale;
        GradientUnit = 1 / gradientScale;
        HessianUnit = 1 / hessianScale;
    }

    /// <summary>Low bits that hold the count.</summary>
    public int CountBits { get; }

    /// <summary>Whole numbers to 1 of the first derivative.</summary>
    public double GradientScale { get; }

    /// <summary>Whole numbers to 1 of the second derivative.</summary>
    public double HessianScale { get; }

    /// <summary>The first derivative that 1 stands for.</summary>
    public double GradientUnit { get; }

    /// <summary>The second derivative that 1 stands for.</summary>
    public double HessianUnit { get; }

    /// <summary>The finest scales at which the sums over all examples still fit.</summary>
    /// <param name="examples">Examples in all.</param>
    /// <param name="greatestGradient">No first derivative of an example is greater, whatever its sign.</param>
    /// <param name="greatestHessian">No second derivative of an example is greater.</param>
    public static FixedPoint For(int examples, double greatestGradient, double greatestHessian)
    {
        var countBits = BitOperations.Log2((uint)examples) + 1;
        return new FixedPoint(countBits, Scale(62 - countBits, greatestGradient), Scale(62 - (2 * countBits), greatestHessian));
    }

    public Sums Of(double gradient, double hessian) =>
        new((long)(gradient * GradientScale), ((long)((hessian * HessianScale) + 0.5) << CountBits) | 1);

    public double Gradient(Sums sums) => sums.Gradient * GradientUnit;

    public double Hessian(Sums sums) => (sums.HessianAndCount >> CountBits) * HessianUnit;

    public int Count(Sums sums) => (int)(sums.HessianAndCount & ((1L << CountBits) - 1));

    private static double Scale(int bits, double greatest) =>
        greatest > 0 ? Math.ScaleB(1, Math.Clamp(bits - 1 - Math.ILogB(greatest), -1000, 1000)) : 1;
}
