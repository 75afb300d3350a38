namespace FraudWatch.Learning.Calibration;

/// <summary>
/// The negatives below the least suspicious positive, and the positives above the most suspicious negative. Where a score's lower part says
/// nothing, as where nearly all are honest, chance alone leaves such a run at the end of most draws, and the never-decreasing fit calls
/// it a probability of 0 (the fit is inconsistent at the ends: Woodroofe and Sun 1993). A run of n like labels is therefore taken
/// for no more than what the exact binomial makes of it (Clopper and Pearson 1934; for nought of n about 2.3 / n at 90 %, Hanley and
/// Lippman-Hand 1983), or, where that is tighter, for what holds at the first label of the other kind, which by order binds the run too.
/// </summary>
internal sealed class OuterRuns
{
    private readonly int firstPositive;
    private readonly int lastNegative;
    private readonly double negativesUpper;
    private readonly double positivesLower = 1;

    /// <param name="tied">Labelled scores.</param>
    /// <param name="coverage">Share of cases to be right in. All that is left may be missed on the one side: the other bound of a run is 0 or 1.</param>
    /// <param name="bounds">Bounds at a point by the likelihood ratio.</param>
    public OuterRuns(TiedScores tied, double coverage, Func<int, ProbabilityInterval> bounds)
    {
        var missed = 1 - coverage;
        var (last, negatives, positives) = (tied.Scores.Length - 1, 0.0, 0.0);
        for (firstPositive = 0; firstPositive <= last && tied.Positives[firstPositive] == 0; firstPositive++)
            negatives += tied.Weights[firstPositive];
        for (lastNegative = last; lastNegative >= 0 && tied.Positives[lastNegative] == tied.Weights[lastNegative]; lastNegative--)
            positives += tied.Weights[lastNegative];
        if (negatives > 0)
            negativesUpper = Math.Min(1 - Math.Pow(missed, 1 / negatives), firstPositive <= last ? bounds(firstPositive).Upper : 1);
        if (positives > 0)
            positivesLower = Math.Max(Math.Pow(missed, 1 / positives), lastNegative >= 0 ? bounds(lastNegative).Lower : 0);
    }

    /// <summary>The bounds at a point, no tighter than its run allows.</summary>
    public ProbabilityInterval Widen(int point, ProbabilityInterval bounds) => new(
        point > lastNegative ? Math.Min(bounds.Lower, positivesLower) : bounds.Lower,
        point < firstPositive ? Math.Max(bounds.Upper, negativesUpper) : bounds.Upper);
}
