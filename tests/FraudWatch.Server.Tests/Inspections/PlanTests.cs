using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Inspections;

public sealed class PlanTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_plan_is_committed_drawn_hidden_started_and_then_anyone_can_repeat_it(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (path, drawn) = await office.DrawAsync();
        Assert.True(drawn.Status == 200, drawn.Text);
        var commitment = drawn.Json["commitment"]!.GetValue<string>();
        Assert.Null(drawn.Json["seed"]);
        Assert.Equal(409, (await office.Manager.GetAsync($"{path}/published")).Status);
        Assert.Equal(409, (await office.Manager.SendAsync(HttpMethod.Post, $"{path}/reveal", arrange: InspectionOffice.IfMatch("\"3\""))).Status);

        foreach (var one in (await office.Manager.GetAsync("/api/v1/inspections")).Items)
        {
            var member = office.Inspectors[one!["members"]![0]!.GetValue<long>()];
            var started = await member.SendAsync(HttpMethod.Post, $"/api/v1/inspections/{one["id"]}/start", arrange: InspectionOffice.IfMatch("\"1\""));
            Assert.True(started.Status == 200, started.Text);
        }

        var revealed = await office.Manager.SendAsync(HttpMethod.Post, $"{path}/reveal", arrange: InspectionOffice.IfMatch("\"3\""));
        var published = await office.Manager.GetAsync($"{path}/published");
        Assert.NotNull(revealed.Json["seed"]);
        Assert.Empty(VerifyPublished.Check(published.Text, commitment).Problems);
        Assert.Equal(
            published.Json["drawn"]!.AsArray().Select(one => $"{one!["position"]} {one["fixmedins_code"]} {one["share"]} {one["team"]}"),
            (await office.Manager.GetAsync("/api/v1/inspections?sort=position")).Items.Select(one => $"{one!["position"]} {one["fixmedins_code"]} {one["share"]} {one["team"]}"));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Teams_mix_three_departments_and_go_nowhere_twice_running(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        await office.DrawAsync();
        var first = Places(await office.Manager.GetAsync("/api/v1/inspections?plan=1"));

        // The division has two areas and two teams: the second time each team goes to the other one, or nobody may go at all.
        var (_, again) = await office.DrawAsync();
        if (again.Status == 200)
            Assert.Empty(first.Intersect(Places(await office.Manager.GetAsync("/api/v1/inspections?plan=2"))));
        else
            Assert.Matches("last time|second time in an area", again.Json["detail"]!.GetValue<string>());
        Assert.All((await office.Manager.GetAsync("/api/v1/inspections?plan=1")).Items, one => Assert.InRange(one!["members"]!.AsArray().Count, 3, 4));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_is_planned_is_seen_by_its_team_and_by_who_plans_and_by_nobody_else(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        using var neighbour = await office.Service.SignInAsync(Role.Inspector, "980000");
        using var colleague = await office.Service.SignInAsync(Role.Approver, "990100");
        await office.DrawAsync();
        var all = (await office.Manager.GetAsync("/api/v1/inspections")).Items;
        var mine = all[0]!;
        var member = office.Inspectors[mine["members"]![0]!.GetValue<long>()];
        using var auditor = await office.Service.SignInAsync(Role.Auditor, "990100");

        Assert.Equal(4, all.Count);
        Assert.Equal(4, (await auditor.GetAsync("/api/v1/inspections")).Items.Count);
        var seen = (await member.GetAsync("/api/v1/inspections")).Items;
        Assert.All(seen, one => Assert.Equal(mine["team"]!.ToJsonString(), one!["team"]!.ToJsonString()));
        Assert.Empty((await colleague.GetAsync("/api/v1/inspections")).Items);
        Assert.Equal(404, (await colleague.GetAsync($"/api/v1/inspections/{mine["id"]}")).Status);

        await member.SendAsync(HttpMethod.Post, $"/api/v1/inspections/{mine["id"]}/start", arrange: InspectionOffice.IfMatch("\"1\""));

        Assert.Equal(mine["id"]!.ToJsonString(), Assert.Single((await colleague.GetAsync("/api/v1/inspections")).Items)!["id"]!.ToJsonString());
        Assert.Empty((await neighbour.GetAsync("/api/v1/inspections")).Items);
        Assert.Equal((404, 404), ((await neighbour.GetAsync($"/api/v1/inspections/{mine["id"]}")).Status, (await neighbour.GetAsync("/api/v1/plans/1")).Status));
        Assert.Equal(403, (await colleague.PostAsync($"/api/v1/inspections/{mine["id"]}/problems", new { title = "a", clause = "b", evidence = "c", amount_found = 1 })).Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_seed_is_sealed_once_and_a_plan_that_cannot_be_is_refused_in_a_sentence(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var path = await office.DraftAsync();

        var blind = await office.Manager.PostAsync($"{path}/commitment");
        var first = await office.Manager.SendAsync(HttpMethod.Post, $"{path}/commitment", arrange: InspectionOffice.IfMatch("\"1\""));
        var late = await office.Manager.SendAsync(HttpMethod.Post, $"{path}/commitment", arrange: InspectionOffice.IfMatch("\"1\""));
        var twice = await office.Manager.SendAsync(HttpMethod.Post, $"{path}/commitment", arrange: InspectionOffice.IfMatch("\"2\""));
        var greedy = await office.Manager.PostAsync("/api/v1/plans", new { title = "x", kind = "special", region = "990101", slots = 7, teams = 1 });
        var elsewhere = await office.Manager.PostAsync("/api/v1/plans", new { title = "x", kind = "special", region = "980000", teams = 1 });
        var flying = await office.Manager.PostAsync("/api/v1/plans", new { title = "x", kind = "flying_transfer", region = "990100", teams = 1 });

        Assert.Equal((428, 200, 412, 409), (blind.Status, first.Status, late.Status, twice.Status));
        Assert.Equal((400, 400, 400), (greedy.Status, elsewhere.Status, flying.Status));
        Assert.Contains("7 institutions cannot be drawn from 6 candidates", greedy.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Inspectors_too_few_for_the_teams_are_counted_and_nothing_is_drawn(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var made = await office.Manager.PostAsync("/api/v1/plans", new { title = "x", kind = "special", region = "990100", slots = 6, teams = 3 });
        var path = made.Headers.Location?.ToString() ?? "";
        await office.Manager.SendAsync(HttpMethod.Post, $"{path}/commitment", arrange: InspectionOffice.IfMatch("\"1\""));

        var drawn = await office.Manager.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"2\""));

        Assert.Equal((409, "3 teams of 3 need 9 inspectors; there are 6."), (drawn.Status, drawn.Json["detail"]!.GetValue<string>()));
        Assert.Equal("committed", (string?)(await office.Manager.GetAsync(path)).Json["state"]);
        Assert.Empty((await office.Manager.GetAsync("/api/v1/inspections")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Only_a_flying_inspections_transfer_has_its_two_clocks(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        object Transfer(string kind, string? received) => new
        {
            kind,
            fixmedins_code = "H1",
            area = "990101",
            reason = "省级飞检移交",
            received_on = received,
            members = office.Inspectors.Keys.Take(2).ToArray(),
        };

        var made = await office.Manager.PostAsync("/api/v1/inspections", Transfer("flying_transfer", "2026-03-02"));
        var tip = await office.Manager.PostAsync("/api/v1/inspections", Transfer("for_cause", null));
        var wrong = await office.Manager.PostAsync("/api/v1/inspections", Transfer("for_cause", "2026-03-02"));

        Assert.Equal((201, 201, 400), (made.Status, tip.Status, wrong.Status));
        var clock = Assert.Single(made.Json["clocks"]!.AsArray())!;
        Assert.Equal(("flying_transfer_progress", "2026-04-14"), (clock["step"]!.GetValue<string>(), clock["due"]!.GetValue<string>()));
        Assert.Empty(tip.Json["clocks"]!.AsArray());
        Assert.Equal(office.Inspectors.Keys.Take(2).Order().Select(id => (string?)office.Inspectors[id].Session["name"]), made.Json["member_names"]!.AsArray().Select(name => (string?)name));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task An_inspection_is_registered_where_the_claims_say_that_the_institution_lies(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        Task<ApiAnswer> Register(string code, string area) => office.Manager.PostAsync(
            "/api/v1/inspections", new { kind = "for_cause", fixmedins_code = code, area, reason = "举报", members = office.Inspectors.Keys.Take(2).ToArray() });

        var elsewhere = await Register("H98", "990101");
        var wide = await Register("H1", "990100");
        var unknown = await Register("H-new", "990102");

        Assert.Equal((400, 201, 201), (elsewhere.Status, wide.Status, unknown.Status));
        Assert.NotNull(elsewhere.Json["errors"]?["area"]);
        Assert.Equal(("990101", "医院1"), ((string?)wide.Json["area"], (string?)wide.Json["fixmedins_name"]));
        Assert.Equal("990102", (string?)unknown.Json["area"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Neither_a_certificate_nor_an_absence_overwrites_what_its_writer_has_not_read(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (one, client) = office.Inspectors.First();
        var path = $"/api/v1/inspectors/{one}";
        Task<ApiAnswer> Certify(string number, string? etag) => office.Manager.PutAsync($"{path}/certificate", new { certificate_number = number, certificate_until = "2099-12-31" }, etag);

        var read = (await office.Manager.GetAsync(path)).ETag;
        var blindly = await Certify("ZF-0", null);
        var renewed = await Certify("ZF-1", read);
        var late = await Certify("ZF-2", read);
        var away = await client.PutAsync($"{path}/unavailable-until", new { until = "2099-12-31" }, read);
        var knowing = await client.PutAsync($"{path}/unavailable-until", new { until = "2099-12-31" }, renewed.ETag);

        Assert.Equal((428, 200, 412, 412, 204), (blindly.Status, renewed.Status, late.Status, away.Status, knowing.Status));
        var kept = await office.Manager.GetAsync(path);
        Assert.Equal(("ZF-1", "2099-12-31"), ((string?)kept.Json["certificate_number"], (string?)kept.Json["unavailable_until"]));
        Assert.Equal(kept.ETag, $"\"{kept.Json["version"]}\"");
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_certificate_ends_with_its_last_day_where_the_office_is(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var team = office.Inspectors.Keys.Take(2).ToArray();
        await office.Manager.PutAsync($"/api/v1/inspectors/{team[0]}/certificate", new { certificate_number = "ZF-1", certificate_until = "2026-03-02" }, (await office.Manager.GetAsync($"/api/v1/inspectors/{team[0]}")).ETag);
        Task<ApiAnswer> Register() => office.Manager.PostAsync("/api/v1/inspections", new { kind = "for_cause", fixmedins_code = "H1", area = "990101", reason = "举报", members = team });

        var onItsLastDay = await Register();
        // 01:30 on the third in the office is 17:30 on the second in UTC.
        office.Service.Time.Advance(TimeSpan.FromHours(16.5));
        await office.Manager.SignInAsync((string?)office.Manager.Session["name"] ?? "", RunningService.Password);
        var theDayAfter = await Register();

        Assert.Equal((201, 400), (onItsLastDay.Status, theDayAfter.Status));
        Assert.NotNull(theDayAfter.Json["errors"]?["members"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Certificates_and_recusals_can_be_read_and_a_recusal_ends_when_its_ground_is_gone(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var team = office.Inspectors.Keys.Take(2).ToArray();
        var (first, path) = (office.Inspectors[team[0]], $"/api/v1/inspectors/{team[0]}/recusals");
        Task<ApiAnswer> Register() => office.Manager.PostAsync("/api/v1/inspections", new { kind = "for_cause", fixmedins_code = "H1", area = "990101", reason = "举报", members = team });
        await office.Manager.PostAsync(path, new { fixmedins_code = "H1", reason = "近亲属在该院任职" });

        var refused = await Register();
        var listed = Assert.Single((await first.GetAsync($"/api/v1/inspectors?name={first.Session["name"]}")).Items)!;
        var own = await first.DeleteAsync($"{path}/H1");
        var lifted = await office.Manager.DeleteAsync($"{path}/H1");
        var again = await office.Manager.DeleteAsync($"{path}/H1");

        Assert.Equal(("2099-12-31", $"ZF-{team[0]}", "H1"), ((string?)listed["certificate_until"], (string?)listed["certificate_number"], (string?)listed["recusals"]?[0]?["fixmedins_code"]));
        Assert.Equal((400, 403, 204, 404, 201), (refused.Status, own.Status, lifted.Status, again.Status, (await Register()).Status));
        Assert.Equal(6, (int?)(await office.Manager.GetAsync("/api/v1/inspectors?count=true&sort=-department")).Json["total"]);
    }

    private static HashSet<string> Places(ApiAnswer inspections) =>
        [.. inspections.Items.SelectMany(one => one!["members"]!.AsArray().Select(member => $"{member} in {one["area"]}"))];
}
