using FraudWatch.Core.Figures;

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
    /// <summary>Findings with a verdict.</summary>
    public long Decided => Confirmed + Unfounded + NotEnoughEvidence;

    /// <summary>Share confirmed of those that were confirmed or refuted, 0 to 1; null when there is none.</summary>
    public double? Precision => Judged.Value;

    /// <summary>95 % interval of <see cref="Precision"/>; null when there is none.</summary>
    public (double Low, double High)? Interval => Judged.Interval;

    private Share Judged => new(Confirmed, Confirmed + Unfounded);
}
