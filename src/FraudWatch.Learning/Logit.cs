namespace FraudWatch.Learning;

/// <summary>Log-odds and probabilities.</summary>
internal static class Logit
{
    /// <summary>Probability of log-odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>
    /// Negative log likelihood, in nats, of a target between 0 and 1: ln(1 + e^x) - t x, written so that no sign of x overflows.
    /// </summary>
    public static double Loss(double target, double logOdds) =>
        Math.Max(logOdds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logOdds))) - (target * logOdds);
}
