using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What became of a rule's findings.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Hits">Findings in cases.</param>
/// <param name="Decided">With a final verdict.</param>
/// <param name="Confirmed">Wholly or in part.</param>
/// <param name="Unfounded">Refuted.</param>
/// <param name="AppealsLost">Stood first, and fell after an appeal.</param>
/// <param name="Precision">Confirmed of those confirmed or refuted, 0 to 1; null when there is none.</param>
/// <param name="PrecisionLow">Lower end of its 95 % interval (Wilson).</param>
/// <param name="PrecisionHigh">Upper end.</param>
public sealed record RuleRecordView(
    string RuleId, long Hits, long Decided, long Confirmed, long Unfounded, long AppealsLost, double? Precision, double? PrecisionLow, double? PrecisionHigh)
{
    internal static RuleRecordView Of(RuleRecord record) => new(
        record.RuleId, record.Hits, record.Decided, record.Confirmed, record.Unfounded, record.AppealsLost, record.Precision, record.Interval?.Low, record.Interval?.High);
}
