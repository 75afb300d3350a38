using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Cases;

/// <summary>Findings handed over to a running service, as the job does after a run.</summary>
internal static class CaseSeeds
{
    public static Task<OpeningReport> OpenAsync(this RunningService service, params SuspectedFinding[] findings) =>
        service.LoadAsync(1, findings);

    /// <summary>The findings of a run over so many batches.</summary>
    public static Task<OpeningReport> LoadAsync(this RunningService service, long watermark, params SuspectedFinding[] findings) =>
        service.Get<OpenCases>().RunAsync(Actor.System("test"), Pages(findings), watermark, default);

    public static SuspectedFinding Finding(string id, string institution, decimal amount = 1000, string region = "990100", string family = "admissions") => new()
    {
        FindingId = id,
        RuleId = "overlapping-stays",
        RuleVersion = 1,
        Family = family,
        Grain = "stay",
        Severity = Severity.Suspicion,
        FixmedinsCode = institution,
        InstitutionName = $"医院{institution}",
        Region = region,
        PsnNo = "P100200300",
        MdtrtId = $"M-{id}",
        OccurredOn = new DateOnly(2025, 6, 1),
        AmountAtRisk = amount,
        FundAtRisk = amount / 2,
        SentenceZh = "疑点",
        SentenceEn = "A suspicion.",
        Evidence = "{}",
        Parameters = "{}",
        Watermark = 1,
        Probability = 0.5,
    };

    private static async IAsyncEnumerable<IReadOnlyList<SuspectedFinding>> Pages(SuspectedFinding[] findings)
    {
        await Task.Yield();
        yield return findings;
    }
}
