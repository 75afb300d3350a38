using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class DeskTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_rule_is_suppressed_about_a_subject_and_let_loose_again(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1"));
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        object Body(string until) => new { case_id = 1, rule_id = "overlapping-stays", until, reason = "Twin wards by agreement." };

        var endless = await supervisor.PostAsync("/api/v1/suppressions", Body("2099-12-31"));
        var made = await supervisor.PostAsync("/api/v1/suppressions", Body("2026-12-31"));
        var active = await supervisor.GetAsync("/api/v1/suppressions?active=true");
        var lifted = await supervisor.DeleteAsync(made.Headers.Location?.ToString() ?? "", made.ETag);

        Assert.Equal((400, 201, 200), (endless.Status, made.Status, lifted.Status));
        Assert.Equal("H1", (string?)Assert.Single(active.Items)?["subject_code"]);
        Assert.Empty((await supervisor.GetAsync("/api/v1/suppressions?active=true")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_view_is_reached_by_its_short_link_and_changed_by_its_owner_alone(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var owner = await service.SignInAsync(Role.Inspector);
        using var other = await service.SignInAsync(Role.Inspector);
        object Body(bool shared) => new { name = "Overdue", query = "overdue=true&sort=due_on", shared };

        var made = await owner.PostAsync("/api/v1/views", Body(shared: false));
        var twice = await owner.PostAsync("/api/v1/views", Body(shared: false));
        var hidden = await other.GetAsync("/api/v1/views");
        var followed = await other.GetAsync(made.Headers.Location?.ToString() ?? "");
        var id = (long?)made.Json["id"];
        var theft = await other.PutAsync($"/api/v1/views/{id}", Body(shared: true), made.ETag);
        var shared = await owner.PutAsync($"/api/v1/views/{id}", Body(shared: true), made.ETag);

        Assert.Equal((201, 409, 404, 200), (made.Status, twice.Status, theft.Status, shared.Status));
        Assert.Equal("overdue=true&sort=due_on", (string?)followed.Json["query"]);
        Assert.Empty(hidden.Items);
        Assert.Single((await other.GetAsync("/api/v1/views")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Cases_are_merged_split_and_put_back_over_http(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1", 10), CaseSeeds.Finding("b", "H1", 20), CaseSeeds.Finding("c", "H1", 40, family: "charging"));
        using var inspector = await service.SignInAsync(Role.Inspector);

        var merge = await PostAsync(inspector, "/api/v1/cases/1", "/merges", new { case_id = 2 });
        var merged = await inspector.GetAsync("/api/v1/cases/1");
        await inspector.DeleteAsync(merge.Headers.Location?.ToString() ?? "", merge.ETag);
        var split = await PostAsync(inspector, "/api/v1/cases/1", "/splits", new { finding_ids = new[] { "b" } });
        var apart = await inspector.GetAsync("/api/v1/cases?open=true&sort=amount");

        Assert.Equal((201, 70m), (merge.Status, (decimal?)merged.Json["amount"]));
        Assert.Equal(201, split.Status);
        Assert.Equal([10m, 20m, 40m], apart.Items.Select(one => (decimal?)one?["amount"] ?? 0));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_case_is_given_to_who_is_there_and_sees_it(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1", region: "990100"));
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        using var here = await service.SignInAsync(Role.Inspector, "990100");
        using var elsewhere = await service.SignInAsync(Role.Inspector, "980100");
        var (able, blind) = ((long?)here.Session["user_id"], (long?)elsewhere.Session["user_id"]);

        var etag = (await supervisor.GetAsync("/api/v1/cases/1")).ETag;

        var outside = await supervisor.PutAsync("/api/v1/cases/1/owner", new { owner_id = blind }, etag);
        async Task AwayAsync(string? until) =>
            await here.PutAsync($"/api/v1/inspectors/{able}/unavailable-until", new { until }, (await here.GetAsync($"/api/v1/inspectors/{able}")).ETag);
        await AwayAsync("2026-03-05");
        var away = await supervisor.PutAsync("/api/v1/cases/1/owner", new { owner_id = able }, etag);
        await AwayAsync(null);
        var given = await supervisor.PutAsync("/api/v1/cases/1/owner", new { owner_id = able }, etag);

        Assert.Equal((400, 400, 200), (outside.Status, away.Status, given.Status));
        Assert.Equal(able, (long?)given.Json["owner"]?["id"]);
        Assert.Equal(1, (int?)(await supervisor.GetAsync($"/api/v1/cases?owner={able}&count=true")).Json["total"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_rule_gives_cases_only_of_its_makers_divisions_and_only_to_who_sees_them(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var chief = await service.SignInAsync(Role.Supervisor, "990100");
        using var stranger = await service.SignInAsync(Role.Supervisor, "980100");
        using var here = await service.SignInAsync(Role.Inspector, "990101");
        using var elsewhere = await service.SignInAsync(Role.Inspector, "980100");
        Task<ApiAnswer> Rule(ApiClient client, string? region, ApiClient person) => client.PostAsync("/api/v1/assignment-rules", new { rank = 1, region, user_id = (long?)person.Session["user_id"] });

        var everywhere = await Rule(chief, null, here);
        var beyond = await Rule(chief, "980100", here);
        var blind = await Rule(chief, "990100", elsewhere);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1", region: "990101"));
        var seeing = await Rule(chief, "990100", here);
        await service.OpenAsync(CaseSeeds.Finding("b", "H2", region: "990101"));
        var removed = await stranger.DeleteAsync($"/api/v1/assignment-rules/{seeing.Json["id"]}", seeing.ETag);
        var sentAway = await stranger.PutAsync($"/api/v1/inspectors/{here.Session["user_id"]}/unavailable-until", new { until = "2026-03-05" }, "\"1\"");

        Assert.Equal((400, 400, 201, 201), (everywhere.Status, beyond.Status, blind.Status, seeing.Status));
        Assert.Equal((400, 404), (removed.Status, sentAway.Status));
        var owners = (await chief.GetAsync("/api/v1/cases?sort=id")).Items.Select(one => (long?)one!["owner"]?["id"]);
        Assert.Equal([null, (long?)here.Session["user_id"]], owners);
    }

    [Fact]
    public async Task The_ladder_and_the_reasons_can_be_read_as_tables()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var auditor = await service.SignInAsync(Role.Auditor);

        var ladder = (await auditor.GetAsync("/api/v1/review-ladder")).Json.AsArray();
        var reasons = (await auditor.GetAsync("/api/v1/verdict-reasons")).Json.AsArray();

        Assert.Contains(ladder, step => ((string?)step?["from"], (string?)step?["action"], (string?)step?["to"]) == ("final_review", "confirm", "recovery"));
        Assert.Contains(reasons, reason => (string?)reason?["code"] == "rule_misjudges");
    }

    private static async Task<ApiAnswer> PostAsync(ApiClient client, string path, string part, object body)
    {
        var etag = (await client.GetAsync(path)).ETag;
        return await client.SendAsync(HttpMethod.Post, path + part, body, request => request.Headers.TryAddWithoutValidation("If-Match", etag));
    }
}
