namespace FraudWatch.Detection.Rules;

/// <summary>Findings that inspectors have decided.</summary>
/// <param name="Confirmed">属实 or 部分属实.</param>
/// <param name="Unfounded">不属实.</param>
public sealed record VerdictOverlap(long Confirmed, long Unfounded)
{
    /// <summary>Share of the decided findings that were confirmed, 0 to 1; null when none was decided.</summary>
    public double? Precision => Confirmed + Unfounded == 0 ? null : (double)Confirmed / (Confirmed + Unfounded);
}
