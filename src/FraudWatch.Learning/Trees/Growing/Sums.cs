namespace FraudWatch.Learning.Trees.Growing;

/// <summary>Sums over examples as whole numbers: first derivatives, and second derivatives with the count in the low bits.</summary>
internal readonly record struct Sums(long Gradient, long HessianAndCount)
{
    public static Sums operator +(Sums left, Sums right) =>
        new(left.Gradient + right.Gradient, left.HessianAndCount + right.HessianAndCount);

    public static Sums operator -(Sums left, Sums right) =>
        new(left.Gradient - right.Gradient, left.HessianAndCount - right.HessianAndCount);
}
