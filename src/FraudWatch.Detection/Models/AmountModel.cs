namespace FraudWatch.Detection.Models;

/// <summary>
/// What a confirmed violation is worth: a share of what the findings put at risk plus a share of the fund's payments, both learnt
/// by least squares without negative shares from the amounts that inspectors confirmed.
/// </summary>
/// <param name="OfRisk">Share of the fund at risk.</param>
/// <param name="OfFund">Share of the fund's payments.</param>
public sealed record AmountModel(double OfRisk, double OfFund)
{
    private const int FewestAmounts = 10;

    /// <summary>Expected amount (yuan) if a violation is confirmed.</summary>
    public double Amount(double fundAtRisk, double fundPaid) => (OfRisk * Known(fundAtRisk)) + (OfFund * Known(fundPaid));

    /// <summary>Null with fewer than ten confirmed amounts: then the rating's own amount stays.</summary>
    internal static AmountModel? Fit(double[] fundAtRisk, double[] fundPaid, double[] amounts)
    {
        double rr = 0, rf = 0, ff = 0, ra = 0, fa = 0;
        var known = 0;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (double.IsNaN(amounts[i]))
                continue;
            known++;
            var (r, f) = (Known(fundAtRisk[i]), Known(fundPaid[i]));
            (rr, rf, ff) = (rr + (r * r), rf + (r * f), ff + (f * f));
            (ra, fa) = (ra + (r * amounts[i]), fa + (f * amounts[i]));
        }

        if (known < FewestAmounts)
            return null;
        var determinant = (rr * ff) - (rf * rf);
        var (ofRisk, ofFund) = determinant > 1e-9 * rr * ff
            ? (((ff * ra) - (rf * fa)) / determinant, ((rr * fa) - (rf * ra)) / determinant)
            : (Share(ra, rr), 0);
        if (ofRisk < 0)
            (ofRisk, ofFund) = (0, Share(fa, ff));
        else if (ofFund < 0)
            (ofRisk, ofFund) = (Share(ra, rr), 0);
        return new AmountModel(ofRisk, ofFund);
    }

    private static double Share(double product, double square) => square > 0 ? Math.Max(0, product / square) : 0;

    private static double Known(double value) => double.IsNaN(value) ? 0 : value;
}
