using FraudWatch.Learning.Trees.Losses;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// Derivatives of every example as pairs of whole numbers, made anew for each tree. An example of weight 0, or outside the bag, has
/// a pair of zeros: it counts nowhere but still follows the splits, so that its score is updated like all others.
/// </summary>
internal sealed class Derivatives(ILoss loss, double[] targets, double[] weights, Workers workers)
{
    private const int BlockLength = 4096;

    private readonly double _greatestWeight = weights.Max();

    /// <summary>Two numbers for each example, see <see cref="Sums"/>.</summary>
    public long[] Pairs { get; } = new long[2 * targets.Length];

    /// <summary>How the pairs are to be read.</summary>
    public FixedPoint Scale { get; private set; }

    /// <summary>Sums over all examples.</summary>
    public Sums Total { get; private set; }

    /// <summary>Computes the pairs at these scores.</summary>
    /// <param name="scores">One for each example.</param>
    /// <param name="inBag">Whether an example counts; null if all do.</param>
    public void Compute(double[] scores, bool[]? inBag)
    {
        var (gradient, hessian) = loss.GreatestDerivatives(scores, targets, _greatestWeight);
        Scale = FixedPoint.For(targets.Length, gradient, hessian);
        var total = new Sums[(targets.Length + BlockLength - 1) / BlockLength];
        workers.RunBlocks(targets.Length, BlockLength, (start, length) => total[start / BlockLength] = ComputeBlock(scores, inBag, start, length));
        Total = total.Aggregate((sum, block) => sum + block);
    }

    private Sums ComputeBlock(double[] scores, bool[]? inBag, int start, int length)
    {
        Span<double> gradients = stackalloc double[BlockLength];
        Span<double> hessians = stackalloc double[BlockLength];
        loss.Differentiate(
            scores.AsSpan(start, length), targets.AsSpan(start, length), weights.AsSpan(start, length), gradients[..length], hessians[..length]);
        var (scale, total) = (Scale, default(Sums));
        var pairs = Pairs.AsSpan(2 * start, 2 * length);
        for (var i = 0; i < length; i++)
        {
            var counts = weights[start + i] > 0 && (inBag is null || inBag[start + i]);
            var pair = counts ? scale.Of(gradients[i], hessians[i]) : default;
            pairs[2 * i] = pair.Gradient;
            pairs[(2 * i) + 1] = pair.HessianAndCount;
            total += pair;
        }

        return total;
    }
}
