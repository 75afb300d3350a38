using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;

namespace FraudWatch.Casework.Tests.Cases;

/// <summary>Findings for tests.</summary>
internal static class Suspect
{
    public static SuspectedFinding Finding(
        string id, string rule = "overlapping-stays", string family = "admissions", string institution = "H990100001", string? person = "P1",
        string? encounter = null, string? line = null, decimal? amount = 1000m, double probability = 0.5, long watermark = 1, string region = "990100") => new()
        {
            FindingId = id,
            RuleId = rule,
            RuleVersion = 1,
            Family = family,
            Grain = "stay",
            Severity = Severity.Suspicion,
            FixmedinsCode = institution,
            InstitutionName = "第一医院",
            Region = region,
            PsnNo = person,
            MdtrtId = encounter ?? $"M-{id}",
            BkkpSn = line,
            OccurredOn = new DateOnly(2025, 6, 1),
            AmountAtRisk = amount,
            FundAtRisk = amount * 0.7m,
            SentenceZh = "疑点",
            SentenceEn = "A suspicion.",
            Evidence = """{"item_name":"CT"}""",
            Parameters = "{}",
            Watermark = watermark,
            Probability = probability,
        };
}
