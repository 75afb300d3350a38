namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Likelihood ratio of "the probability at this score is q" against the never-decreasing fit. Under it, the fit left of the
/// score is cut at q from above, and the fit right of it from below (Banerjee and Wellner 2001, 2005).
/// </summary>
internal sealed class MonotoneLikelihood(TiedScores tied, double limit)
{
    private const int Halvings = 30;

    /// <summary>
    /// At either end there are neighbours on one side only, and chance draws the fit outwards: the ratio's upper tenth is there up to
    /// four times that of the middle, the flatter the curve the more. So much more is allowed at the very ends, and less by the square of the
    /// distance from the middle; the outermost rows have <see cref="OuterWindows"/> besides. Chosen by simulation of scores learnt from the
    /// same labels, seven kinds of truth: 0.91 are covered with 140 labels, 0.89 with 500, 0.91 with 2,000; kinds of few steep cheats
    /// among many who are alike only in 0.82 to 0.89 with 500 and more, whatever is allowed at the ends.
    /// </summary>
    private const double AtTheEnds = 0.3;

    /// <summary>
    /// Quantiles of the limit distribution: the fit of Brownian motion with quadratic drift, with and without the constraint
    /// at 0. From 400,000 simulated paths, to two decimals.
    /// </summary>
    private static readonly Dictionary<double, double> Quantiles = new() { [0.8] = 0.98, [0.9] = 1.60, [0.95] = 2.26, [0.99] = 3.86 };

    private readonly MonotoneChains chains = new(tied.Positives, tied.Weights);
    private readonly double[] weightUpTo = RunningSums(tied.Weights);

    /// <summary>Greatest ratio that is not rejected in the middle of the rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No quantile is known for the coverage.</exception>
    public static double Limit(double coverage) => Quantiles.TryGetValue(coverage, out var limit)
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(coverage), coverage, $"The coverage must be one of {string.Join(", ", Quantiles.Keys)}.");

    /// <summary>Least and greatest probability at a point that are not rejected.</summary>
    public ProbabilityInterval Bounds(int point)
    {
        var blocks = chains.Backwards(point - 1).Select(block => new Side(block, true))
            .Append(new Side(new MonotoneBlock(point, point, tied.Positives[point], tied.Weights[point]), null))
            .Concat(chains.Forwards(point + 1).Select(block => new Side(block, false))).ToArray();
        var fitted = chains.ValueBetween(point - 1, point + 1, tied.Positives[point], tied.Weights[point]);
        var best = Likelihood(blocks, fitted);
        var allowed = limit * (1 + (AtTheEnds * FromTheMiddle(point) * FromTheMiddle(point)));
        return new ProbabilityInterval(Search(0, fitted), Search(1, fitted));

        double Search(double rejected, double accepted)
        {
            if (2 * (best - Likelihood(blocks, rejected)) <= allowed)
                return rejected;
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (rejected + accepted) / 2;
                if (2 * (best - Likelihood(blocks, middle)) <= allowed)
                    accepted = middle;
                else
                    rejected = middle;
            }

            return accepted;
        }
    }

    /// <summary>0 where as many rows score less as more, 1 at either end.</summary>
    private double FromTheMiddle(int point) => Math.Abs(((2 * weightUpTo[point]) - tied.Weights[point]) / weightUpTo[^1] - 1);

    private static double[] RunningSums(double[] weights)
    {
        var sums = new double[weights.Length];
        for (var (i, sum) = (0, 0.0); i < sums.Length; i++)
            sums[i] = sum += weights[i];
        return sums;
    }

    private static double Likelihood(Side[] blocks, double q)
    {
        double sum = 0;
        foreach (var (block, below) in blocks)
        {
            var p = below switch { true => Math.Min(block.Mean, q), false => Math.Max(block.Mean, q), null => q };
            sum += Term(block.Sum, p) + Term(block.Weight - block.Sum, 1 - p);
        }

        return sum;
    }

    private static double Term(double count, double probability) => count == 0 ? 0 : count * Math.Log(probability);

    /// <summary>A block, and whether it lies below the point (true), above it (false) or is the point (null).</summary>
    private readonly record struct Side(MonotoneBlock Block, bool? Below);
}
