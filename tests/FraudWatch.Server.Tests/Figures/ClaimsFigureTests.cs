using System.Text.Json.Nodes;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Figures;

public sealed class ClaimsFigureTests(RatedOffice office) : IClassFixture<RatedOffice>
{
    [Fact]
    public async Task The_funnel_draws_the_last_month_with_limits_at_two_and_three_errors()
    {
        var funnel = await ContentAsync("funnel");

        Assert.Equal(("drug-share", "2026-02-01"), ((string?)funnel["chosen"]!["indicator"], (string?)funnel["chosen"]!["month"]));
        Assert.Equal(["H3", "H2", "H4", "H5", "H1"], funnel["points"]!.AsArray().Select(point => (string?)point!["fixmedins_code"]));
        Assert.Equal((2, 1), ((int)funnel["outside_two"]!["count"]!, (int)funnel["outside_three"]!["count"]!));
        // One standard error of a hundred stays is sqrt(0.03² + 0.04²) = 0.05.
        var limit = funnel["limits"]!.AsArray()[0]!;
        Assert.Equal([100, 0.4, 0.25, 0.3, 0.5, 0.55], new[] { "size", "target", "lower3", "lower2", "upper2", "upper3" }.Select(name => Math.Round((double)limit[name]!, 9)));
    }

    [Fact]
    public async Task A_funnel_that_is_not_there_is_refused_with_those_that_are()
    {
        var wrong = await office.Manager.GetAsync("/api/v1/figures/funnel?indicator=nothing");
        var month = await office.Manager.GetAsync("/api/v1/figures/funnel?month=2020-01-01");
        var unknown = await office.Manager.GetAsync("/api/v1/figures/funnel?moon=full");

        Assert.Equal((400, 400, 400), (wrong.Status, month.Status, unknown.Status));
        Assert.Contains("drug-share", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("2026-01-01", month.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cusum_counts_alarm_days_and_shows_each_day()
    {
        var states = (await ContentAsync("cusum")).AsArray();
        var days = (await ContentAsync("cusum-days?institution=H1")).AsArray();

        Assert.Equal(("H1", 5.5, 7, 2, "2026-01-07"), ((string?)states[0]!["fixmedins_code"], (double)states[0]!["limit"]!, (double)states[0]!["highest"]!, (int)states[0]!["alarm_days"]!["count"]!, (string?)states[0]!["first_alarm"]));
        Assert.Equal((8, false, true), (days.Count, (bool)days[5]!["is_alarm"]!, (bool)days[6]!["is_alarm"]!));
        using var neighbour = await office.Service.SignInAsync(Role.Manager, "990102");
        Assert.Equal(404, (await neighbour.GetAsync("/api/v1/figures/cusum-days?institution=H1")).Status);
    }

    [Fact]
    public async Task The_tier_matrix_holds_every_visible_institution_once()
    {
        var cells = (await ContentAsync("tiers")).AsArray();

        Assert.Equal(5, cells.Sum(cell => (int)cell!["institutions"]!["count"]!));
        Assert.Equal(2283.33m, cells.Sum(cell => (decimal)cell!["expected_recovery"]!));
        Assert.Equal("A", (string?)cells[0]!["tier"]);
        Assert.Equal(1, (await ContentAsync("tiers?region=990102")).AsArray().Sum(cell => (int)cell!["institutions"]!["count"]!));
    }

    [Fact]
    public async Task The_ranking_gives_the_models_interval_and_none_for_the_rules()
    {
        var ranking = (await ContentAsync("ranking?top=2")).AsArray();

        Assert.Equal(["H1", "H2"], ranking.Select(one => (string?)one!["fixmedins_code"]));
        Assert.Equal((0.8, 0.99), ((double)ranking[0]!["low"]!, (double)ranking[0]!["high"]!));
        Assert.Null(ranking[1]!["low"]);
    }

    [Fact]
    public async Task The_lorenz_curve_of_four_persons_has_the_gini_of_the_textbook()
    {
        var persons = await ContentAsync("concentration");
        var physicians = await ContentAsync("concentration?over=physician");

        Assert.Equal((4, 100m, 0.25), ((int)persons["subjects"]!["count"]!, (decimal)persons["subjects"]!["amount"]!, Math.Round((double)persons["gini"]!, 9)));
        Assert.Equal([0, 0.1, 0.3, 0.6, 1], persons["points"]!.AsArray().Select(point => Math.Round((double)point!["money"]!, 9)));
        Assert.Equal((2, 0.0), ((int)physicians["subjects"]!["count"]!, Math.Round((double)physicians["gini"]!, 9)));
    }

    [Fact]
    public async Task Patients_flow_to_the_next_institution_within_the_days_that_are_asked_for()
    {
        var flow = await ContentAsync("flow");
        var longer = await ContentAsync("flow?days=60&from=2026-01-01&to=2026-04-01");
        var regions = await ContentAsync("flow?level=region");

        Assert.Equal(["H1 H2 2 2", "H1 H5 1 1"], Flows(flow));
        Assert.Equal(7.5, (double)flow["flows"]![0]!["median_days"]!);
        Assert.Equal(["H1 H2 2 2", "H1 H5 1 1", "H2 H1 1 1"], Flows(longer));
        Assert.Equal(["990101 990102 1 1"], Flows(regions));
    }

    [Fact]
    public async Task Divisions_are_compared_by_what_their_institutions_claim()
    {
        var regions = (await ContentAsync("regions"))["regions"]!.AsArray();

        Assert.Equal(["990101", "990102"], regions.Select(region => (string?)region!["region"]));
        Assert.Equal([(4, 6, 42, 4000m, 2), (1, 1, 0, 1000m, 0)], regions.Select(region => region!["claims"]!)
            .Select(claims => (Count(claims["institutions"]), Count(claims["encounters"]), Count(claims["stays"]), (decimal)claims["institutions"]!["amount"]!, Count(claims["findings"]))));
    }

    [Fact]
    public async Task Coverage_says_what_was_judged_and_freshness_how_new_it_is()
    {
        var kpis = await ContentAsync("kpis");

        Assert.Equal("2026-02-20", (string?)kpis["freshness"]!["last_settled_on"]);
        Assert.Equal([(3, 3), (7, 8), (3, 4)], new[] { "institutions", "encounters", "rules" }.Select(name => kpis["coverage"]![name]!).Select(share => ((int)share["count"]!, (int)share["of"]!)));
    }

    [Fact]
    public async Task Before_the_first_run_a_figure_of_the_rating_says_so_and_those_of_cases_answer()
    {
        await using var service = await RunningService.StartAsync(Casework.Storage.CaseworkEngine.Sqlite);
        using var manager = await service.SignInAsync(Role.Manager);

        foreach (var path in new[] { "funnel", "cusum", "cusum-days?institution=H1", "tiers", "ranking", "concentration", "flow" })
            Assert.Equal(409, (await manager.GetAsync($"/api/v1/figures/{path}")).Status);
        foreach (var path in new[] { "kpis", "trend", "regions", "fund" })
            Assert.Equal(200, (await manager.GetAsync($"/api/v1/figures/{path}")).Status);
    }

    private static int Count(JsonNode? number) => (int)number!["count"]!;

    private static IEnumerable<string> Flows(JsonNode flow) =>
        flow["flows"]!.AsArray().Select(one => $"{one!["from_code"]} {one["to_code"]} {one["persons"]!["count"]} {one["moves"]!["count"]}");

    private async Task<JsonNode> ContentAsync(string path)
    {
        var answer = await office.Manager.GetAsync($"/api/v1/figures/{path}");
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json["content"]!;
    }
}
