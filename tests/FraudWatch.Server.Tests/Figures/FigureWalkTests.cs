using System.Net.Http.Headers;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Figures;

public sealed class FigureWalkTests
{
    private static readonly string[] Figures =
        ["kpis", "trend", "workload", "rules", "second-looks", "regions", "funnel", "cusum", "tiers", "ranking", "concentration", "concentration?over=physician", "flow", "fund"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Over_a_city_that_was_run_every_figure_agrees_with_every_list_that_it_names(CaseworkEngine engine)
    {
        await using var service = await ClaimsCity.StartAsync(engine);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        using var manager = await service.SignInAsync(Role.Manager, "990100");
        var (lists, wrong) = (0, new List<string>());

        foreach (var path in Figures)
        {
            var figure = await manager.GetAsync($"/api/v1/figures/{path}");
            Assert.True(figure.Status == 200, figure.Text);
            Assert.NotEqual("", (string?)figure.Json["definition"]!["zh"]);
            var (walked, differing) = await FigureLinks.WalkAsync(manager, figure.Json);
            lists += walked;
            wrong.AddRange(differing);
        }

        Assert.Equal([], wrong);
        Assert.True(lists > 100, $"{lists} lists were walked.");
    }

    [Fact]
    public async Task A_figure_is_answered_once_and_again_only_when_something_changed()
    {
        await using var service = await Running.RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var manager = await service.SignInAsync(Role.Manager);
        var first = await manager.GetAsync("/api/v1/figures/kpis");
        Task<Running.ApiAnswer> AgainAsync() => manager.SendAsync(HttpMethod.Get, "/api/v1/figures/kpis", null, request =>
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", first.ETag);
            request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        });

        var same = await AgainAsync();
        await OfficeCases.FillAsync(service, 1);
        var changed = await AgainAsync();

        Assert.Equal((200, 304, 200), (first.Status, same.Status, changed.Status));
        Assert.NotEqual(first.ETag, changed.ETag);
        Assert.Equal(0, (int)first.Json["content"]!["suspected"]!["value"]!["count"]!);
        Assert.Equal(3, (int)changed.Json["content"]!["suspected"]!["value"]!["count"]!);
    }

    [Fact]
    public async Task A_figures_table_is_taken_away_with_the_same_numbers()
    {
        await using var service = await Running.RunningService.StartAsync(CaseworkEngine.Sqlite);
        await OfficeCases.FillAsync(service, 1);
        using var manager = await service.SignInAsync(Role.Manager);

        var csv = await manager.GetAsync("/api/v1/figures/trend/export?format=csv&from=2026-02-01&to=2026-04-01");
        var kpis = await manager.GetAsync("/api/v1/figures/kpis/export?format=csv");
        var xlsx = await manager.GetAsync("/api/v1/figures/trend/export?format=xlsx");

        Assert.Equal((200, 200, 200), (csv.Status, kpis.Status, xlsx.Status));
        var lines = csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        var head = lines[0].Trim('\uFEFF', '\r').Split(',').ToList();
        Assert.Equal(["4", "3"], lines.Skip(1).Select(line => line.Split(',')[head.IndexOf("suspected_count")]));
        Assert.Contains("confirmation_rate", kpis.Text, StringComparison.Ordinal);
    }
}
