using System.Diagnostics;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;
using Xunit.Abstractions;

namespace FraudWatch.Server.Tests.Figures;

[Trait("Category", "Slow")]
public sealed class FigureSpeedTests(ITestOutputHelper output)
{
    private const int Cases = 100_000;
    private const int Rounds = 5;

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Key_figures_and_trend_of_a_hundred_thousand_cases_are_made_within_seconds(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await FillAsync(service.Database);
        using var manager = await service.SignInAsync(Role.Manager);

        foreach (var (path, most) in new[] { ("kpis", 3_000.0), ("trend", 6_000.0), ("workload", 3_000.0), ("rules", 3_000.0) })
        {
            var (made, kept) = await MeasureAsync(service, manager, $"/api/v1/figures/{path}");
            output.WriteLine($"{engine} {path}: made in {made:0} ms, kept in {kept:0.0} ms");
            Assert.True(made < most, $"{path} took {made:0} ms.");
        }
    }

    // Two minutes later what is kept has run out. Other work on the machine only adds to a time, so the quietest of five rounds says most.
    private static async Task<(double Made, double Kept)> MeasureAsync(RunningService service, ApiClient client, string path)
    {
        var (made, kept) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            service.Time.Advance(TimeSpan.FromMinutes(2));
            made = Math.Min(made, await OnceAsync(client, path));
            kept = Math.Min(kept, await OnceAsync(client, path));
        }

        return (made, kept);
    }

    private static async Task<double> OnceAsync(ApiClient client, string path)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await client.GetAsync(path);
        Assert.True(answer.Status == 200, answer.Text);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task FillAsync(CaseworkDatabase database)
    {
        foreach (var chunk in Enumerable.Range(0, Cases).Chunk(10_000))
        {
            await database.ChangeAsync(Actor.System("test"), async change =>
            {
                var cases = chunk.Select(n => CaseOf(n, change.Now)).ToList();
                change.Context.AddRange(cases);
                await change.Context.SaveChangesAsync();
                change.Context.AddRange(cases.Zip(chunk, FindingOf));
            }, default);
        }
    }

    private static ReviewCase CaseOf(int n, DateTime now)
    {
        var decided = n % 2 == 0;
        var opened = now.AddMinutes(-5.0 * n);
        return new ReviewCase
        {
            Number = CaseNumber.Of(2026, n),
            SubjectKind = SubjectKind.Institution,
            SubjectCode = $"H{n % 300}",
            Scheme = "admissions",
            OpenKey = decided ? null : $"key{n}",
            IsOpen = !decided,
            State = decided ? CaseState.Closed : CaseState.Detected,
            FixmedinsCode = $"H{n % 300}",
            Region = $"99{(n % 5) + 1:00}00",
            Amount = 100,
            OwnerId = n % 40,
            FirstReviewerId = n % 40,
            OpenedAt = opened,
            ChangedAt = now,
            DecidedAt = decided ? opened.AddDays(3) : null,
            DaysToDecide = decided ? 3 : null,
            Verdict = decided ? (n % 3 == 0 ? VerdictKind.Unfounded : VerdictKind.Confirmed) : null,
            DueOn = decided ? ReviewCase.NoDue : DateOnly.FromDateTime(now).AddDays((n % 60) - 30),
            Findings = 1,
            Watermark = 1,
        };
    }

    private static CaseFinding FindingOf(ReviewCase one, int n) => new()
    {
        CaseId = one.Id,
        FindingId = $"F{n}",
        ActKey = $"A{n}",
        RuleId = $"rule-{n % 60}",
        RuleVersion = 1,
        Severity = Severity.Suspicion,
        FixmedinsCode = one.FixmedinsCode,
        MdtrtId = $"M{n / 2}",
        BkkpSn = $"L{n}",
        OccurredOn = new DateOnly(2026, 1, 1),
        Amount = 100,
        SentenceZh = "重复收费",
        SentenceEn = "Charged twice",
        Evidence = "{}",
        Parameters = "{}",
        Watermark = 1,
        Probability = 0.5,
        AlikeKey = "",
        JoinedAt = one.OpenedAt,
        Verdict = one.Verdict,
        VerdictAmount = one.Verdict is null ? null : 100,
    };
}
