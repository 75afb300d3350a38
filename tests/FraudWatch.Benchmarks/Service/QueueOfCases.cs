using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Benchmarks.Service;

/// <summary>Fills the queue with cases, one finding and one person each, by the command that a run uses.</summary>
internal static class QueueOfCases
{
    private const int Page = 5_000;

    public static async Task FillAsync(CaseworkDatabase casework, OpenCases open, int wanted, Action<string> say, CancellationToken cancellation)
    {
        int there;
        await using (var context = casework.Open())
            there = await context.Set<ReviewCase>().CountAsync(cancellation);
        if (there >= wanted)
            return;
        say($"opening {wanted - there:N0} cases");
        await open.RunAsync(Actor.System("benchmark"), Pages(there, wanted), 1, cancellation);
    }

    private static async IAsyncEnumerable<IReadOnlyList<SuspectedFinding>> Pages(int from, int to)
    {
        foreach (var numbers in Enumerable.Range(from, to - from).Chunk(Page))
        {
            await Task.Yield();
            yield return [.. numbers.Select(Finding)];
        }
    }

    private static SuspectedFinding Finding(int number) => new()
    {
        FindingId = $"benchmark-{number}",
        RuleId = "overlapping-stays",
        RuleVersion = 1,
        Family = "admissions",
        Grain = "person",
        Severity = Severity.Suspicion,
        FixmedinsCode = $"H{number % 300}",
        InstitutionName = $"医院{number % 300}",
        Region = $"9901{number % 8:00}",
        PsnNo = $"P{number}",
        MdtrtId = $"M{number}",
        OccurredOn = new DateOnly(2025, 1, 1).AddDays(number % 365),
        AmountAtRisk = number * 31 % 100_000,
        FundAtRisk = number * 31 % 70_000,
        SentenceZh = "疑点",
        SentenceEn = "A suspicion.",
        Evidence = "{}",
        Parameters = "{}",
        Watermark = 1,
        Probability = number % 100 / 100.0,
    };
}
