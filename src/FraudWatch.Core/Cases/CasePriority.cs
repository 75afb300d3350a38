namespace FraudWatch.Core.Cases;

/// <summary>
/// How soon a case should be looked at, 0 to 1000, from the chance that it is confirmed and from the money that is at risk. It
/// is the logarithm of the expected recovery, ten times more money being 150 points more, so that neither one huge bill nor many sure
/// trifles push all else aside; a lead without an amount lives by its chance alone. It rises in both and never falls by itself.
/// </summary>
public static class CasePriority
{
    /// <summary>The greatest priority.</summary>
    public const int Highest = 1000;

    private const double PerTenfold = 150;
    private const double ForChance = 100;

    /// <summary>The priority of a chance (0 to 1) and an amount (yuan).</summary>
    public static int Of(double probability, decimal amount)
    {
        var chance = Math.Clamp(probability, 0, 1);
        var expected = chance * (double)Math.Max(0, amount);
        return (int)Math.Min(Highest, Math.Round((PerTenfold * Math.Log10(1 + expected)) + (ForChance * chance)));
    }

    /// <summary>What a case has after new findings: the greater of what it had and what they give.</summary>
    public static int Raise(int before, double probability, decimal amount) => Math.Max(before, Of(probability, amount));

    /// <summary>
    /// Chance that at least one rule is right, each rule counting once with its best chance (noisy-or, Pearl 1988).
    /// </summary>
    /// <param name="rules">Rule and chance (0 to 1) of each finding.</param>
    public static double Chance(IEnumerable<(string RuleId, double Probability)> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return 1 - rules.GroupBy(rule => rule.RuleId, StringComparer.Ordinal)
            .Aggregate(1.0, (quiet, rule) => quiet * (1 - Math.Clamp(rule.Max(one => one.Probability), 0, 1)));
    }
}
