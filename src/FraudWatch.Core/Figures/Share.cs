namespace FraudWatch.Core.Figures;

/// <summary>A part of a whole with what it leaves open: five of ten say less than fifty of a hundred.</summary>
/// <param name="Part">How many have what is asked for.</param>
/// <param name="Whole">Of how many.</param>
public readonly record struct Share(long Part, long Whole)
{
    // The 97.5 % point of the normal distribution, for an interval of 95 %.
    private const double Z = 1.959963984540054;

    /// <summary>0 to 1; null when the whole is empty.</summary>
    public double? Value => Whole == 0 ? null : (double)Part / Whole;

    /// <summary>
    /// 95 % interval by Wilson's score (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    /// J. Am. Statist. Assoc. 22, 1927); null when the whole is empty.
    /// </summary>
    public (double Low, double High)? Interval
    {
        get
        {
            if (Whole == 0)
                return null;
            var n = (double)Whole;
            var share = Part / n;
            var centre = share + (Z * Z / (2 * n));
            var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
            var scale = 1 + (Z * Z / n);
            return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
        }
    }
}
