using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Rules;

/// <summary>What became of a rule's findings in casework, in the reader's divisions.</summary>
/// <param name="Hits">Findings that were handed over to casework.</param>
/// <param name="Decided">Findings with a final verdict.</param>
/// <param name="Confirmed">属实 or 部分属实.</param>
/// <param name="Unfounded">不属实.</param>
/// <param name="NotEnoughEvidence">证据不足.</param>
/// <param name="AppealsLost">Findings that fell after an appeal.</param>
/// <param name="Precision">Share confirmed of those confirmed or unfounded, 0 to 1; null when there is none.</param>
/// <param name="PrecisionLow">Lower end of its 95 % interval (Wilson).</param>
/// <param name="PrecisionHigh">Upper end.</param>
public sealed record RecordView(
    long Hits, long Decided, long Confirmed, long Unfounded, long NotEnoughEvidence, long AppealsLost, double? Precision, double? PrecisionLow, double? PrecisionHigh)
{
    internal static RecordView Of(RuleRecord record) => new(
        record.Hits, record.Decided, record.Confirmed, record.Unfounded, record.NotEnoughEvidence, record.AppealsLost,
        record.Precision, record.Interval?.Low, record.Interval?.High);
}
