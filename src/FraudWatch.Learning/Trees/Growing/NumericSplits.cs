using System.Numerics;
using System.Runtime.InteropServices;

namespace FraudWatch.Learning.Trees.Growing;

/// <summary>
/// The best threshold of a numeric feature. Sums up to each bin are added once; the gains of all thresholds are then computed
/// side by side, first with missing values on the right, then, if the leaf has any, on the left.
/// </summary>
internal ref struct NumericSplits
{
    private const int Room = 256; // 255 bins, and a whole number of vectors

    private readonly LeafContext _leaf;
    private readonly int _direction;
    private readonly Span<long> _gradients;
    private readonly Span<long> _hessians;
    private readonly Span<double> _gains;

    private NumericSplits(LeafContext leaf, int direction, Span<long> gradients, Span<long> hessians, Span<double> gains)
    {
        _leaf = leaf;
        _direction = direction;
        _gradients = gradients;
        _hessians = hessians;
        _gains = gains;
    }

    /// <summary>The best split of the leaf by this feature.</summary>
    /// <param name="cells">The feature's histogram, the missing values' cell last.</param>
    /// <param name="feature">The feature's number.</param>
    /// <param name="leaf">The leaf.</param>
    public static Split Best(ReadOnlySpan<long> cells, int feature, LeafContext leaf)
    {
        var search = new NumericSplits(
            leaf, leaf.Rules.Directions[feature], stackalloc long[Room], stackalloc long[Room], stackalloc double[Room]);
        var bins = (cells.Length / 2) - 1;
        search.AddUp(cells, bins);
        var missing = Histogram.Cell(cells, bins);
        var anyMissing = leaf.Scale.Count(missing) > 0;
        var best = search.Scan(anyMissing ? bins : bins - 1, default, feature, bins);
        if (!anyMissing)
            return best;
        var left = search.Scan(bins - 1, missing, feature, bins);
        return left.Gain > best.Gain ? left : best;
    }

    private readonly void AddUp(ReadOnlySpan<long> cells, int bins)
    {
        var (gradient, hessian) = (0L, 0L);
        for (var bin = 0; bin < bins; bin++)
        {
            gradient += cells[2 * bin];
            hessian += cells[(2 * bin) + 1];
            _gradients[bin] = gradient;
            _hessians[bin] = hessian;
        }
    }

    private readonly Split Scan(int thresholds, Sums missing, int feature, int bins)
    {
        if (thresholds <= 0)
            return Split.None;
        Gains(thresholds, missing);
        var gains = _gains[..thresholds];
        var greatest = Greatest(gains);
        if (!(greatest > _leaf.LeastGain))
            return Split.None;

        var last = gains.IndexOf(greatest);
        var left = new Sums(_gradients[last], _hessians[last]) + missing;
        var missingLeft = missing != default || (last < bins - 1 && !HasMissing(bins) && IsGreaterPart(left));
        var set = BinSet.UpTo(last);
        if (missingLeft)
            set.Add(bins);
        return new Split(feature, greatest - _leaf.OwnGain, last, missingLeft, set, left);
    }

    /// <summary>Where the leaf has no missing values to learn from, they are to go with the greater part.</summary>
    private readonly bool IsGreaterPart(Sums left) => 2L * _leaf.Scale.Count(left) > _leaf.Scale.Count(_leaf.Sums);

    private readonly bool HasMissing(int bins) => _hessians[bins - 1] != _leaf.Sums.HessianAndCount;

    private static double Greatest(ReadOnlySpan<double> gains)
    {
        var greatest = double.NegativeInfinity;
        foreach (var gain in gains)
            greatest = Math.Max(greatest, gain);
        return greatest;
    }

    /// <summary>The gain of each threshold; minus infinity where a side is too small or the margin would go the wrong way.</summary>
    private readonly void Gains(int thresholds, Sums missing)
    {
        var (scale, options) = (_leaf.Scale, _leaf.Rules.Options);
        var gradients = MemoryMarshal.Cast<long, Vector<long>>(_gradients);
        var hessians = MemoryMarshal.Cast<long, Vector<long>>(_hessians);
        var gains = MemoryMarshal.Cast<double, Vector<double>>(_gains);
        var countMask = new Vector<long>((1L << scale.CountBits) - 1);
        var leastCount = new Vector<long>(options.MinimumExampleCountPerLeaf);
        var leastHessian = new Vector<double>(_leaf.Rules.MinimumHessian);
        var l2 = new Vector<double>(options.L2Regularization);
        var (lower, upper) = (new Vector<double>(_leaf.Lower), new Vector<double>(_leaf.Upper));
        var direction = new Vector<double>(_direction);
        for (var i = 0; i * Vector<long>.Count < thresholds; i++)
        {
            var (leftG, leftH) = (gradients[i] + new Vector<long>(missing.Gradient), hessians[i] + new Vector<long>(missing.HessianAndCount));
            var rightG = new Vector<long>(_leaf.Sums.Gradient) - leftG;
            var rightH = new Vector<long>(_leaf.Sums.HessianAndCount) - leftH;
            var enough = Vector.GreaterThanOrEqual(leftH & countMask, leastCount) & Vector.GreaterThanOrEqual(rightH & countMask, leastCount);

            var (g1, g2) = (Vector.ConvertToDouble(leftG) * scale.GradientUnit, Vector.ConvertToDouble(rightG) * scale.GradientUnit);
            var h1 = Vector.ConvertToDouble(leftH >> scale.CountBits) * scale.HessianUnit;
            var h2 = Vector.ConvertToDouble(rightH >> scale.CountBits) * scale.HessianUnit;
            enough &= Vector.GreaterThanOrEqual(h1, leastHessian) & Vector.GreaterThanOrEqual(h2, leastHessian);
            (h1, h2) = (h1 + l2, h2 + l2);
            var v1 = Vector.Min(Vector.Max(-g1 / h1, lower), upper);
            var v2 = Vector.Min(Vector.Max(-g2 / h2, lower), upper);
            var gain = -(v1 * ((2 * g1) + (h1 * v1))) - (v2 * ((2 * g2) + (h2 * v2)));
            var allowed = enough & Vector.GreaterThanOrEqual((v2 - v1) * direction, Vector<double>.Zero);
            gains[i] = Vector.ConditionalSelect(allowed, gain, new Vector<double>(double.NegativeInfinity));
        }
    }
}
