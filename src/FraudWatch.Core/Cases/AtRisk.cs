namespace FraudWatch.Core.Cases;

/// <summary>What one finding says about money, and about which record.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="Encounter">The accused encounter; empty when none is named.</param>
/// <param name="Line">The accused fee line; empty when the finding is about the encounter as a whole.</param>
/// <param name="Amount">Yuan at risk.</param>
/// <param name="Fund">Yuan of the fund at risk.</param>
public sealed record AtRisk(string FindingId, string Encounter, string Line, decimal Amount, decimal Fund)
{
    /// <summary>Reads it from a finding; the accused record is the first of those separated by bars.</summary>
    public static AtRisk Of(SuspectedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new AtRisk(finding.FindingId, First(finding.MdtrtId), First(finding.BkkpSn), finding.AmountAtRisk ?? 0, finding.FundAtRisk ?? 0);
    }

    /// <summary>The first of several keys separated by bars; empty for none.</summary>
    public static string First(string? keys) => keys?.Split('|', 2)[0] ?? "";
}
