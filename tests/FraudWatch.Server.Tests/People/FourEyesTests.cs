using System.Text.Json.Nodes;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.People;

public sealed class FourEyesTests(Services services) : IClassFixture<Services>
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_granted_role_waits_for_another_administrator(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var asks = await service.SignInAsync(Role.Administrator);
        using var approves = await service.SignInAsync(Role.Administrator);
        var made = await asks.PostAsync("/api/v1/users", new { name = "granted", display_name = "G", password = "Change-me-2026", roles = new[] { "inspector" }, regions = new[] { "990100" } });
        var path = $"/api/v1/approvals/{made.Json["pending_approval"]}";

        var own = await asks.PostAsync($"{path}/decision", new { approve = true });
        var alone = await DecideAsync(asks, path, approve: true);
        var before = await asks.GetAsync($"/api/v1/users/{made.Json["id"]}");
        var other = await DecideAsync(approves, path, approve: true);
        var after = await asks.GetAsync($"/api/v1/users/{made.Json["id"]}");
        var again = await DecideAsync(approves, path, approve: true);

        Assert.Equal((428, 403, 200, 409), (own.Status, alone.Status, other.Status, again.Status));
        Assert.Equal("refused", alone.Problem);
        Assert.Empty(before.Json["roles"]?.AsArray() ?? throw new InvalidOperationException());
        Assert.Equal(("inspector", "990100"), ((string?)after.Json["roles"]?[0], (string?)after.Json["regions"]?[0]));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Who_shuts_the_other_administrators_out_still_needs_a_second_person(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var boss = await service.SignInAsync(Role.Manager);
        using var stays = await service.SignInAsync(Role.Administrator);
        using var auditor = await service.SignInAsync(Role.Auditor);

        foreach (var other in (await stays.GetAsync("/api/v1/users?role=administrator")).Items.Where(one => !JsonNode.DeepEquals(one!["id"], stays.Session["user_id"])))
            Assert.Equal(200, (await stays.PatchAsync($"/api/v1/users/{other!["id"]}", new { enabled = false }, $"\"{other["version"]}\"")).Status);
        var grab = await stays.PatchAsync($"/api/v1/users/{stays.Session["user_id"]}", new { roles = new[] { "administrator", "approver" } }, "\"1\"");
        var made = await stays.PostAsync("/api/v1/users", new { name = "successor", display_name = "S", password = "Change-me-2026", roles = new[] { "administrator" } });
        var approved = await DecideAsync(boss, $"/api/v1/approvals/{made.Json["pending_approval"]}", approve: true);

        Assert.NotNull(grab.Json["pending_approval"]);
        Assert.Equal(["administrator"], grab.Json["roles"]?.AsArray().Select(role => (string?)role));
        Assert.Equal(200, approved.Status);
        Assert.NotEmpty((await auditor.GetAsync("/api/v1/audit?action=administrator.shut_out")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task No_administrator_ends_the_own_role(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        var path = $"/api/v1/users/{admin.Session["user_id"]}";

        var shutOut = await admin.PatchAsync(path, new { enabled = false }, "\"1\"");
        var withoutRole = await admin.PatchAsync(path, new { roles = new[] { "auditor" } }, "\"1\"");

        Assert.Equal((403, 403), (shutOut.Status, withoutRole.Status));
        Assert.Equal(["administrator"], (await admin.GetAsync(path)).Json["roles"]?.AsArray().Select(role => (string?)role));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_request_lapses_after_seven_days_and_can_be_taken_back_by_its_maker_only(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var asks = await service.SignInAsync(Role.Administrator);
        using var other = await service.SignInAsync(Role.Administrator);
        var first = await asks.PostAsync("/api/v1/users", new { name = "lapsing", display_name = "L", password = "Change-me-2026", roles = new[] { "manager" } });
        var second = await asks.PostAsync("/api/v1/users", new { name = "withdrawn", display_name = "W", password = "Change-me-2026", roles = new[] { "manager" } });

        var notMine = await other.DeleteAsync($"/api/v1/approvals/{second.Json["pending_approval"]}", "\"1\"");
        var mine = await asks.DeleteAsync($"/api/v1/approvals/{second.Json["pending_approval"]}", "\"1\"");
        service.Time.Advance(TimeSpan.FromDays(7));
        using var late = await service.SignInAsync(Role.Administrator);
        var lapsed = await DecideAsync(late, $"/api/v1/approvals/{first.Json["pending_approval"]}", approve: true);

        Assert.Equal((403, 200, 409), (notMine.Status, mine.Status, lapsed.Status));
        Assert.Contains("lapsed", lapsed.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_role_is_taken_away_at_once(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        using var person = await service.SignInAsync([Role.Inspector, Role.Supervisor], ["990100", "990200"]);

        var changed = await admin.PatchAsync($"/api/v1/users/{person.Session["user_id"]}", new { roles = new[] { "inspector" }, regions = new[] { "990200" } }, "\"1\"");

        Assert.Equal("\"2\"", changed.ETag);
        Assert.Null(changed.Json["pending_approval"]);
        Assert.Equal(["inspector"], changed.Json["roles"]?.AsArray().Select(role => (string?)role));
        Assert.Equal(["990200"], changed.Json["regions"]?.AsArray().Select(region => (string?)region));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Unmasking_needs_a_reason_and_is_in_the_trail_without_the_number(CaseworkEngine engine)
    {
        var service = await services.On(engine);
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var auditor = await service.SignInAsync(Role.Auditor);

        var subject = $"person:{service.Get<PersonHandles>().HandleOf("9901000012345")}";
        var blunt = await inspector.PostAsync("/api/v1/unmaskings", new { subject, reason = "" });
        var shown = await inspector.PostAsync("/api/v1/unmaskings", new { subject, reason = "核对病历" });
        var unknown = await inspector.PostAsync("/api/v1/unmaskings", new { subject = "person:9901000012345", reason = "Comparing the paper record" });
        var trail = await auditor.GetAsync($"/api/v1/audit?action=person.unmask&actor={inspector.Session["name"]}");

        Assert.Equal((400, 200, 400), (blunt.Status, shown.Status, unknown.Status));
        Assert.Equal(service.Time.GetUtcNow().UtcDateTime.AddSeconds(60), (DateTime?)shown.Json["ends_at"]);
        Assert.Single(trail.Items);
        Assert.DoesNotContain("9901000012345", trail.Text, StringComparison.Ordinal);
    }

    private static async Task<ApiAnswer> DecideAsync(ApiClient client, string path, bool approve)
    {
        var etag = (await client.GetAsync(path)).ETag;
        return await client.SendAsync(HttpMethod.Post, $"{path}/decision", new { approve, reason = "Seen" }, request => request.Headers.TryAddWithoutValidation("If-Match", etag));
    }
}
