namespace FraudWatch.Learning.Calibration;

/// <summary>
/// Likelihood ratio of "the probability at this score is q" against the never-decreasing fit. Under it, the fit left of the
/// score is cut at q from above, and the fit right of it from below (Banerjee and Wellner 2001, 2005).
/// </summary>
internal sealed class MonotoneLikelihood(TiedScores tied, double limit)
{
    private const int Halvings = 30;

    /// <summary>The limit's share that is allowed where the fit climbs: that no bound may fall with the score widens them there besides.</summary>
    private const double OnTheSlope = 0.91;

    /// <summary>
    /// The limit is that of a climbing curve, whose fit steps by some n^(-1/3) of the rows. A longer step says that the scores tell
    /// nothing apart there; the ratio of a flat curve is spread wider, the more so at its ends. So much more of the limit is allowed for
    /// the part of the rows by which a step is longer. With <see cref="OnTheSlope"/> chosen on scores learnt from the same labels, five
    /// simulated kinds of truth and two generated regions, so that nine in ten are held on the mean of them at the least mean width; where few
    /// steep cheats stand out from many who are alike it is less.
    /// </summary>
    private const double OnTheFlat = 1.8;

    /// <summary>
    /// Quantiles of the limit distribution: the fit of Brownian motion with quadratic drift, with and without the constraint
    /// at 0. From 400,000 simulated paths, to two decimals.
    /// </summary>
    private static readonly Dictionary<double, double> Quantiles = new() { [0.8] = 0.98, [0.9] = 1.60, [0.95] = 2.26, [0.99] = 3.86 };

    private readonly MonotoneChains chains = new(tied.Positives, tied.Weights);
    private readonly double rows = tied.Weights.Sum();

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
        var step = chains.BlockBetween(point - 1, point + 1, tied.Positives[point], tied.Weights[point]);
        var (fitted, best) = (step.Mean, Likelihood(blocks, step.Mean));
        var allowed = limit * (OnTheSlope + (OnTheFlat * Math.Max(0, (step.Weight / rows) - (1 / Math.Cbrt(rows)))));
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
