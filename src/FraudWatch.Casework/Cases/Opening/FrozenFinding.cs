using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>A finding as a case keeps it.</summary>
internal static class FrozenFinding
{
    public static CaseFinding Of(SuspectedFinding finding, long caseId, DateTime now, long watermark) => new()
    {
        CaseId = caseId,
        FindingId = finding.FindingId,
        ActKey = FindingAct.KeyOf(finding),
        RuleId = finding.RuleId,
        RuleVersion = finding.RuleVersion,
        Severity = finding.Severity,
        FixmedinsCode = finding.FixmedinsCode,
        PsnNo = finding.PsnNo,
        MdtrtId = finding.MdtrtId,
        SetlId = finding.SetlId,
        BkkpSn = finding.BkkpSn,
        OccurredOn = finding.OccurredOn,
        Amount = finding.AmountAtRisk,
        Fund = finding.FundAtRisk,
        SentenceZh = finding.SentenceZh,
        SentenceEn = finding.SentenceEn,
        Evidence = finding.Evidence,
        Duty = finding.Duty,
        Liability = finding.Liability,
        Parameters = finding.Parameters,
        Watermark = finding.Watermark,
        Definition = finding.Definition,
        Probability = finding.Probability,
        AlikeKey = AlikeLines.KeyOf(finding),
        Physician = finding.Physician,
        PhoneKey = finding.PhoneKey,
        Bed = finding.Bed,
        JoinedAt = now,
        SeenWatermark = watermark,
    };

    /// <summary>What the finding says about money.</summary>
    public static AtRisk AtRisk(this CaseFinding finding) => new(
        finding.FindingId, Core.Cases.AtRisk.First(finding.MdtrtId), Core.Cases.AtRisk.First(finding.BkkpSn), finding.Amount ?? 0, finding.Fund ?? 0);

    /// <summary>What stands of it, after its verdict.</summary>
    public static AtRisk Standing(this CaseFinding finding) => finding.AtRisk() with { Amount = finding.VerdictAmount ?? 0, Fund = 0 };
}
