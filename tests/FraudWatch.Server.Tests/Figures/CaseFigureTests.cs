using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Figures;

public sealed class CaseFigureTests(FilledOffices offices) : IClassFixture<FilledOffices>
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Key_figures_count_a_line_of_two_cases_once_and_compare_with_the_month_before(CaseworkEngine engine)
    {
        var office = await offices.On(engine);

        var kpis = (await office.Manager.GetAsync("/api/v1/figures/kpis")).Json["content"]!;

        Assert.Equal(("2026-03-01", "2026-04-01", "2026-02-01"), ((string?)kpis["period"]!["from"], (string?)kpis["period"]!["to"], (string?)kpis["before"]!["from"]));
        Assert.Equal((3, 320m, 4, 1560m), Both(kpis["suspected"]!));
        Assert.Equal((2, 1000m, 1, 900m), Both(kpis["confirmed"]!));
        Assert.Equal((2, 700m, 0, 0m), Both(kpis["recovered"]!));
        Assert.Equal((1, 200m), ((int)kpis["overdue"]!["value"]!["count"]!, (decimal)kpis["overdue"]!["value"]!["amount"]!));
        Assert.Equal((2, 3), Part(kpis["confirmation_rate"]!["value"]!));
        // Wilson's interval of two in three, by hand: (0.6667 + 0.6402 -+ 1.96 sqrt(0.0741 + 0.1067)) / 2.2805.
        Assert.Equal((0.2077, 0.9385), (Math.Round((double)kpis["confirmation_rate"]!["value"]!["low"]!, 4), Math.Round((double)kpis["confirmation_rate"]!["value"]!["high"]!, 4)));
        Assert.Equal((1, 2), Part(kpis["overturned_on_appeal"]!["value"]!));
        Assert.Equal((0, 1), Part(kpis["overturned_on_appeal"]!["before"]!));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Whoever_sees_one_division_gets_its_figures_only(CaseworkEngine engine)
    {
        var office = await offices.On(engine);
        using var neighbour = await office.Service.SignInAsync(Role.Manager, "990102");

        var own = (await neighbour.GetAsync("/api/v1/figures/kpis")).Json["content"]!;
        var narrowed = (await office.Manager.GetAsync("/api/v1/figures/kpis?region=990102")).Json["content"]!;
        var other = (await neighbour.GetAsync("/api/v1/figures/kpis?region=990101")).Json["content"]!;

        Assert.Equal((1, 70m, 0, 0m), Both(own["suspected"]!));
        Assert.Equal((1, 70m, 0, 0m), Both(narrowed["suspected"]!));
        Assert.Equal((0, 0m, 0, 0m), Both(other["suspected"]!));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_trend_puts_each_case_into_the_offices_month_and_marks_a_new_version(CaseworkEngine engine)
    {
        var office = await offices.On(engine);

        var trend = (await office.Manager.GetAsync("/api/v1/figures/trend")).Json["content"]!;

        var months = trend["months"]!.AsArray();
        Assert.Equal(12, months.Count);
        Assert.Equal(["2025-04-01", "2026-01-01", "2026-02-01", "2026-03-01"], new[] { 0, 9, 10, 11 }.Select(n => (string?)months[n]!["from"]));
        Assert.Equal([0, 1, 4, 3], new[] { 8, 9, 10, 11 }.Select(n => (int)months[n]!["suspected"]!["count"]!));
        Assert.Equal([0m, 900m, 1560m, 320m], new[] { 8, 9, 10, 11 }.Select(n => (decimal)months[n]!["suspected"]!["amount"]!));
        Assert.Equal([1, 4], new[] { 10, 11 }.Select(n => (int)months[n]!["decided"]!["count"]!));
        Assert.Equal([900m, 1000m], new[] { 10, 11 }.Select(n => (decimal)months[n]!["confirmed"]!["amount"]!));
        Assert.Equal(700m, (decimal)months[11]!["recovered"]!["amount"]!);
        Assert.Equal(
            ["gone-rule first_seen 2026-03-01", "overlapping-stays version 2026-03-02"],
            trend["rule_changes"]!.AsArray().Select(change => $"{change!["rule_id"]} {change["kind"]} {change["on"]}"));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_workload_names_open_overdue_soon_due_and_decided_of_each_inspector(CaseworkEngine engine)
    {
        var office = await offices.On(engine);

        var loads = (await office.Manager.GetAsync("/api/v1/figures/workload")).Json["content"]!["inspectors"]!.AsArray();

        Assert.Equal([office.Inspector, null], loads.Select(load => (long?)load!["user_id"]));
        Assert.Equal([2, 1, 1, 5], new[] { "open", "overdue", "due_soon", "decided" }.Select(name => (int)loads[0]![name]!["count"]!));
        // 4, 9, 18, 19 and 21 days.
        Assert.Equal(18, (double)loads[0]!["median_days"]!);
        Assert.Equal((1, 0), ((int)loads[1]!["open"]!["count"]!, (int)loads[1]!["overdue"]!["count"]!));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_workload_names_idle_inspectors_of_the_divisions_shown_too(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var manager = await service.SignInAsync(Role.Manager, "990100");
        using var idle = await service.SignInAsync(Role.Inspector, "990102");
        using var elsewhere = await service.SignInAsync(Role.Inspector, "980100");

        var loads = (await manager.GetAsync("/api/v1/figures/workload")).Json["content"]!["inspectors"]!.AsArray();
        var other = (await manager.GetAsync("/api/v1/figures/workload?region=990103")).Json["content"]!["inspectors"]!.AsArray();

        Assert.Equal((long?)idle.Session["user_id"], (long?)Assert.Single(loads)!["user_id"]);
        Assert.Equal(0, (int?)loads[0]!["open"]!["count"]);
        Assert.Empty(other);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_rule_card_counts_final_verdicts_and_says_what_the_rule_promises(CaseworkEngine engine)
    {
        var office = await offices.On(engine);

        var cards = (await office.Manager.GetAsync("/api/v1/figures/rules")).Json["content"]!.AsArray();

        Assert.Equal(["gone-rule", "overlapping-stays"], cards.Select(card => (string?)card!["rule_id"]));
        var card = cards[1]!;
        Assert.Equal([7, 7, 5, 2, 1, 1, 1], new[] { "hits", "cases", "decided", "confirmed", "partly", "unfounded", "not_enough_evidence" }.Select(name => (int)card[name]!["count"]!));
        Assert.Equal((3, 4), Part(card["precision"]!));
        Assert.Equal((1, 5), Part(card["appeals_lost"]!));
        Assert.Equal("version 2026-03-02", $"{card["last_change"]!["kind"]} {card["last_change"]!["on"]}");
        Assert.NotNull(card["honest_rate"]);
        Assert.Null(cards[0]!["honest_rate"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Second_looks_estimate_precision_and_what_is_missed(CaseworkEngine engine)
    {
        var office = await offices.On(engine);

        var looks = (await office.Manager.GetAsync("/api/v1/figures/second-looks")).Json["content"]!;

        Assert.Equal((5, 1), ((int)looks["drawn"]!["count"]!, (int)looks["waiting"]!["count"]!));
        Assert.Equal((1, 2), Part(looks["precision"]!));
        Assert.Equal((1, 1), Part(looks["missed_when_dismissed"]!));
        Assert.Equal((0, 0), Part(looks["missed_when_left"]!));
        Assert.Null(looks["missed_when_left"]!["value"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Every_number_opens_a_list_with_as_many_rows(CaseworkEngine engine)
    {
        var office = await offices.On(engine);
        foreach (var path in new[] { "kpis", "trend", "workload", "rules", "second-looks" })
        {
            foreach (var query in new[] { "", "?region=990101" })
            {
                var figure = await office.Manager.GetAsync($"/api/v1/figures/{path}{query}");
                Assert.True(figure.Status == 200, figure.Text);

                var (walked, wrong) = await FigureLinks.WalkAsync(office.Manager, figure.Json);

                Assert.Equal([], wrong);
                Assert.True(walked > 3, $"{path} names {walked} lists.");
            }
        }
    }

    private static (int, decimal, int, decimal) Both(System.Text.Json.Nodes.JsonNode kpi) =>
        ((int)kpi["value"]!["count"]!, (decimal)kpi["value"]!["amount"]!, (int)kpi["before"]!["count"]!, (decimal)kpi["before"]!["amount"]!);

    private static (int, int) Part(System.Text.Json.Nodes.JsonNode share) => ((int)share["count"]!, (int)share["of"]!);
}
