using System.Net.Http.Headers;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Tests.Claims;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Figures;

public sealed class FigureWalkTests(RatedOffice rated) : IClassFixture<RatedOffice>
{
    private const string Prefix = "/api/v1/figures/";

    [DatabaseTheory, OnSqlite, OnPostgres]
    [Trait("Category", "Slow")]
    public async Task Over_a_city_that_was_run_every_figure_agrees_with_every_list_that_it_names(CaseworkEngine engine)
    {
        await using var service = await ClaimsCity.StartAsync(engine);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        using var manager = await service.SignInAsync(Role.Manager, "990100");

        var (lists, wrong) = await WalkAsync(manager, await FiguresAsync(manager, ""));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(lists > 100, $"{lists} lists were walked.");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Who_sees_one_division_finds_every_number_in_the_lists_that_are_shown_to_him()
    {
        await using var service = await ClaimsCity.StartAsync();
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        using var manager = await service.SignInAsync(Role.Manager, "990100");
        var region = (await manager.GetAsync($"{Prefix}regions")).Json["content"]!["regions"]!.AsArray()
            .MaxBy(one => (int?)one!["claims"]?["institutions"]?["count"] ?? 0)!["region"]!.GetValue<string>();
        using var bound = await service.SignInAsync(Role.Manager, region);

        var (own, wrong) = await WalkAsync(bound, await FiguresAsync(bound, ""));
        var (narrowed, differing) = await WalkAsync(manager, await FiguresAsync(manager, $"region={region}"));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(differing.Count == 0, string.Join('\n', differing));
        Assert.True(own > 50 && narrowed > 50, $"{own} and {narrowed} lists were walked.");
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("990101")]
    [InlineData("990102")]
    public async Task Counted_by_hand_every_edge_of_a_figure_is_the_edge_of_its_list(string region)
    {
        using var manager = await rated.Service.SignInAsync(Role.Manager, region);

        var (lists, wrong) = await WalkAsync(manager, await FiguresAsync(manager, ""));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(lists > 20, $"{lists} lists were walked.");
    }

    [Fact]
    public async Task Whoever_may_read_figures_may_open_every_list_that_they_name()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => RolePermissions.Allow([role], Permission.FiguresRead)))
        {
            using var reader = await rated.Service.SignInAsync(role);

            var (_, wrong) = await WalkAsync(reader, await FiguresAsync(reader, ""));

            Assert.True(wrong.Count == 0, $"{role}: {string.Join('\n', wrong)}");
        }
    }

    /// <summary>Every figure of the API document, some of them asked in more than one way.</summary>
    private static async Task<IReadOnlyList<string>> FiguresAsync(Running.ApiClient client, string query)
    {
        var document = (await client.GetAsync("/api/v1/openapi.json")).Json["paths"]!.AsObject();
        var names = document.Select(path => path.Key).Where(path => path.StartsWith(Prefix, StringComparison.Ordinal) && !path.EndsWith("/export", StringComparison.Ordinal));
        var hospital = (await client.GetAsync($"{Prefix}cusum")).Json["content"]!.AsArray().Select(one => (string?)one!["fixmedins_code"]).FirstOrDefault();
        return [.. names.SelectMany(path => path[Prefix.Length..] switch
        {
            "cusum-days" => hospital is null ? [] : new[] { $"{path}?institution={hospital}" },
            "concentration" => [path, $"{path}?over=physician"],
            "flow" => [path, $"{path}?level=region&days=90", $"{path}?days=0"],
            "fund" => [path, $"{path}?insurance=310"],
            _ => [path],
        }).Select(path => query.Length == 0 ? path : $"{path}{(path.Contains('?') ? '&' : '?')}{query}")];
    }

    private static async Task<(int Lists, IReadOnlyList<string> Wrong)> WalkAsync(Running.ApiClient client, IReadOnlyList<string> figures)
    {
        var (lists, wrong) = (0, new List<string>());
        foreach (var path in figures)
        {
            var figure = await client.GetAsync(path);
            Assert.True(figure.Status == 200, $"{path}: {figure.Text}");
            Assert.NotEqual("", (string?)figure.Json["definition"]!["zh"]);
            var (walked, differing) = await FigureLinks.WalkAsync(client, figure.Json);
            lists += walked;
            wrong.AddRange(differing.Select(one => $"{path} {one}"));
        }

        return (lists, wrong);
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
