using FraudWatch.Core.People;
using FraudWatch.Pipeline;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;

namespace FraudWatch.Server.Tests.Claims;

[Trait("Category", "Slow")]
public sealed class ReadingDuringRunTests
{
    private static readonly string[] Rules = ["overlapping-stays", "split-stay-same-disease"];

    [Fact]
    public async Task Who_reads_while_a_run_swaps_the_store_gets_one_state_or_the_other_and_never_an_error()
    {
        await using var service = await ClaimsCity.StartAsync();
        using var inspector = await service.SignInAsync(Role.Inspector);
        var before = service.Count("select count(*) from findings.finding");
        using var done = new CancellationTokenSource();

        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadAsync(inspector, done.Token)));
        for (var turn = 0; turn < 6; turn++)
            await DetectionPipeline.RunAsync(service.Get<ClaimsStore>(), new PipelineOptions { Rules = Rules }, null, default);
        await done.CancelAsync();
        var answers = (await reading).SelectMany(answer => answer).ToList();

        Assert.True(answers.Count > 40, $"Only {answers.Count} answers.");
        Assert.Equal([200], answers.Select(answer => answer.Status).Distinct());
        Assert.Equal([before], answers.Where(answer => answer.Total is not null).Select(answer => (long)answer.Total!).Distinct());
    }

    private static async Task<List<(int Status, long? Total)>> ReadAsync(ApiClient client, CancellationToken done)
    {
        var answers = new List<(int, long?)>();
        while (!done.IsCancellationRequested)
        {
            foreach (var path in new[] { "/api/v1/findings?count=true", "/api/v1/institutions", "/api/v1/physicians?limit=5", "/api/v1/findings/export?format=csv" })
            {
                var answer = await client.GetAsync(path);
                answers.Add((answer.Status, path.Contains("count", StringComparison.Ordinal) && answer.Status == 200 ? (long?)answer.Json["total"] : null));
            }
        }
        return answers;
    }
}
