namespace FraudWatch.Learning.Calibration;

/// <summary>
/// What the outermost rows prove for certain. Where the lower scores say nothing, as where nearly all are honest, chance alone leaves
/// few positives at the bottom of most draws, and the never-decreasing fit takes that for their probability (a monotone fit is
/// inconsistent at its ends: Woodroofe and Sun 1993). The probability of the least score is at most the mean of any window of lowest
/// rows, and for that there is the exact bound of Clopper and Pearson (1934): the least bound over the windows that end before one
/// of the first positives holds for the rows of its window. Positives at the top likewise.
/// </summary>
internal sealed class OuterWindows
{
    /// <summary>Windows with more of the other label lie far inside, where the fit is sound.</summary>
    private const int MostOfTheOther = 12;

    private const int Halvings = 40;

    private readonly int rows;
    private readonly (double Bound, int Points) lowest;
    private readonly (double Bound, int Points) highest;

    /// <param name="tied">Labelled scores.</param>
    /// <param name="coverage">Share of cases to be right in; half of what is left may be missed at either end.</param>
    public OuterWindows(TiedScores tied, double coverage)
    {
        rows = tied.Scores.Length;
        lowest = Least(tied.Positives, tied.Weights, (1 - coverage) / 2);
        double[] negatives = [.. tied.Weights.Zip(tied.Positives, (weight, positives) => weight - positives).Reverse()];
        highest = Least(negatives, [.. tied.Weights.Reverse()], (1 - coverage) / 2);
    }

    /// <summary>The bounds at a point, no tighter than what its window proves.</summary>
    public ProbabilityInterval Widen(int point, ProbabilityInterval bounds) => new(
        rows - 1 - point < highest.Points ? Math.Min(bounds.Lower, 1 - highest.Bound) : bounds.Lower,
        point < lowest.Points ? Math.Max(bounds.Upper, lowest.Bound) : bounds.Upper);

    /// <summary>The least upper bound of a window's rate, and how many points the window has.</summary>
    private static (double Bound, int Points) Least(double[] positives, double[] weights, double missed)
    {
        var least = (Bound: 1.0, Points: 0);
        var (found, seen) = (0.0, 0.0);
        for (var i = 0; i <= weights.Length && found <= MostOfTheOther; i++)
        {
            if (seen > 0 && (i == weights.Length || positives[i] > 0) && Upper(found, seen, missed) is var bound && bound < least.Bound)
                least = (bound, i);
            if (i < weights.Length)
                (found, seen) = (found + positives[i], seen + weights[i]);
        }

        return least;
    }

    /// <summary>The rate at which so few positives or fewer among so many rows come with probability <paramref name="missed"/>.</summary>
    private static double Upper(double positives, double rows, double missed)
    {
        if (positives >= rows)
            return 1;
        var (low, high) = (positives / rows, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = AtMost(positives, rows, middle) > missed ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>Probability of at most so many positives among rows of one rate (binomial).</summary>
    private static double AtMost(double positives, double rows, double rate)
    {
        var term = Math.Pow(1 - rate, rows);
        var sum = term;
        for (var k = 1; k <= positives; k++)
        {
            term *= (rows - k + 1) / k * rate / (1 - rate);
            sum += term;
        }

        return sum;
    }
}
