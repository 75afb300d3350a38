using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Json;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;
using Xunit.Abstractions;

namespace FraudWatch.Server.Tests.Cases;

[Trait("Category", "Slow")]
public sealed class QueueSpeedTests(ITestOutputHelper output)
{
    private const int Cases = 100_000;
    private const int Rounds = 5;
    private const int Requests = 400;
    private const int WarmUp = 50;

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_page_of_a_hundred_thousand_cases_costs_less_than_ten_empty_answers(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await FillAsync(service.Database);
        using var reader = await service.SignInAsync(Role.Auditor);
        // The page after the case 50,000 of priority 100, as the service would write its cursor.
        var deep = $"&cursor={Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new object[] { "-priority,id", 100, 50_000 }))}";

        foreach (var list in new[] { "open=true&sort=-priority", $"open=true&sort=-priority{deep}", "open=true&sort=-amount", "open=true&sort=due_on", "open=true&owner=7" })
        {
            var (page, empty) = await QuietestAsync(reader, $"/api/v1/cases?{list}");
            output.WriteLine($"{engine} {list}: {page}; a list without a row: {empty}");
            Assert.True(page.P99 < 10 * empty.P99, $"{list}: {page} against {empty}");
        }
    }

    // The empty answer is a list without a row: the same session, permission and way to the database, and nothing to show.
    // Asked in turn, both meet the same other work and the same collections of memory, which only add to a time; so the quietest
    // of some rounds says most of either.
    private static async Task<(Times Page, Times Empty)> QuietestAsync(ApiClient client, string path)
    {
        var rounds = new List<(Times Page, Times Empty)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await MeasureAsync(client, path));
        return (Quietest(rounds.Select(round => round.Page)), Quietest(rounds.Select(round => round.Empty)));
    }

    private static async Task<(Times Page, Times Empty)> MeasureAsync(ApiClient client, string path)
    {
        var (pages, empties) = (new List<double>(Requests), new List<double>(Requests));
        for (var request = -WarmUp; request < Requests; request++)
        {
            var (page, empty) = (await OnceAsync(client, path), await OnceAsync(client, "/api/v1/second-looks"));
            if (request < 0)
                continue;
            pages.Add(page);
            empties.Add(empty);
        }

        return (Times.Of(pages), Times.Of(empties));
    }

    private static Times Quietest(IEnumerable<Times> rounds) => rounds.MinBy(round => round.P99) ?? throw new InvalidOperationException("No round was made.");

    private static async Task<double> OnceAsync(ApiClient client, string path)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await client.GetAsync(path);
        Assert.Equal(200, answer.Status);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task FillAsync(CaseworkDatabase database)
    {
        foreach (var chunk in Enumerable.Range(0, Cases).Chunk(10_000))
        {
            await database.ChangeAsync(Actor.System("test"), change =>
            {
                change.Context.AddRange(chunk.Select(n => CaseOf(n, change.Now)));
                return Task.CompletedTask;
            }, default);
        }
    }

    private static ReviewCase CaseOf(int n, DateTime now) => new()
    {
        Number = CaseNumber.Of(2026, n),
        SubjectKind = SubjectKind.Person,
        SubjectCode = $"P{n}",
        Scheme = "admissions",
        OpenKey = n % 10 == 0 ? null : $"p|P{n}|admissions",
        IsOpen = n % 10 != 0,
        State = n % 10 == 0 ? CaseState.Closed : CaseState.Detected,
        FixmedinsCode = $"H{n % 300}",
        InstitutionName = $"医院{n % 300}",
        Region = "990100",
        Priority = n * 7 % 1000,
        Amount = n * 31 % 100_000,
        OwnerId = n % 3 == 0 ? n % 40 : null,
        OpenedAt = now.AddMinutes(-n),
        ChangedAt = now,
        DueOn = new DateOnly(2026, 1, 1).AddDays(n % 200),
        Findings = 1,
        Rules = "overlapping-stays",
        Watermark = 1,
    };

    private sealed record Times(double P50, double P99)
    {
        public static Times Of(List<double> times)
        {
            times.Sort();
            return new Times(times[times.Count / 2], times[times.Count * 99 / 100]);
        }

        public override string ToString() => $"p50 {P50:0.00} ms, p99 {P99:0.00} ms";
    }
}
