namespace FraudWatch.Core.Cases;

/// <summary>What became of a rule's findings.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Hits">Findings that were handed over to casework.</param>
/// <param name="Confirmed">属实 or 部分属实.</param>
/// <param name="Unfounded">不属实.</param>
/// <param name="NotEnoughEvidence">证据不足: decided, but neither for nor against.</param>
/// <param name="AppealsLost">Findings that stood in the first review and fell after an appeal.</param>
public sealed record RuleRecord(string RuleId, long Hits, long Confirmed, long Unfounded, long NotEnoughEvidence, long AppealsLost)
{
    // The 97.5 % point of the normal distribution, for an interval of 95 %.
    private const double Z = 1.959963984540054;

    /// <summary>Findings with a verdict.</summary>
    public long Decided => Confirmed + Unfounded + NotEnoughEvidence;

    /// <summary>Share confirmed of those that were confirmed or refuted, 0 to 1; null when there is none.</summary>
    public double? Precision => Judged == 0 ? null : (double)Confirmed / Judged;

    /// <summary>95 % interval of <see cref="Precision"/> (Wilson 1927); null when there is none.</summary>
    public (double Low, double High)? Interval
    {
        get
        {
            if (Judged == 0)
                return null;
            var n = (double)Judged;
            var share = Confirmed / n;
            var centre = share + (Z * Z / (2 * n));
            var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
            var scale = 1 + (Z * Z / n);
            return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
        }
    }

    private long Judged => Confirmed + Unfounded;
}
