using System.Net.Http.Headers;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class CaseTests(Services services) : IClassFixture<Services>
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_case_goes_over_http_from_next_to_the_money(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1", 900), CaseSeeds.Finding("b", "H2", 90));
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        using var approver = await service.SignInAsync(Role.Approver);

        var next = await inspector.PostAsync("/api/v1/cases/next", new { filter = new { scheme = "admissions" } });
        var path = $"/api/v1/cases/{(long?)next.Json["id"]}";
        await StepAsync(inspector, path, "start");
        var blind = await inspector.PostAsync($"{path}/verdicts", new { verdict = "confirmed", clause = "agreement", reason = "institution_admits" });
        await ChangeAsync(inspector, $"{path}/verdicts", path, new { verdict = "confirmed", clause = "agreement", reason = "institution_admits" });
        await StepAsync(inspector, path, "feed_back");
        var comment = await inspector.PostAsync($"{path}/comments", new { text = "They answered by letter." }, key: "c1");
        await StepAsync(inspector, path, "receive_appeal");
        await StepAsync(supervisor, path, "uphold");
        var denied = await StepAsync(inspector, path, "confirm", expected: 403);
        await StepAsync(approver, path, "confirm");
        await ChangeAsync(inspector, $"{path}/payments", path, new { amount = 900, reference = "DK-1" });
        var closed = await StepAsync(inspector, path, "settle");

        Assert.Equal((200, 900m, "H1"), (next.Status, (decimal?)next.Json["amount"], (string?)next.Json["fixmedins_code"]));
        Assert.Equal((428, 201), (blind.Status, comment.Status));
        Assert.Equal("refused", denied.Problem);
        Assert.Equal(("closed", 900m, false), ((string?)closed.Json["state"], (decimal?)closed.Json["amount_recovered"], (bool?)closed.Json["open"]));
        Assert.Equal(["start"], (await inspector.GetAsync("/api/v1/cases?state=detected")).Items[0]?["actions"]?.AsArray().Select(action => (string?)action));
        var actions = (await supervisor.GetAsync($"{path}/journal?sort=id")).Items.Select(entry => (string?)entry?["action"]).Where(action => action != "read");
        Assert.Equal(["open", "next", "start", "decide", "feed_back", "comment", "receive_appeal", "uphold", "confirm", "payment", "settle"], actions);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    [Trait("Category", "Slow")]
    public async Task A_hundred_editors_of_one_case_at_once_lose_nothing(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1"));
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        var path = $"/api/v1/cases/{(long?)(await supervisor.GetAsync("/api/v1/cases")).Items[0]?["id"]}";
        var before = (int?)(await supervisor.GetAsync(path)).Json["version"];

        await Task.WhenAll(Enumerable.Range(1, 100).Select(async editor =>
        {
            for (var status = 0; status != 200;)
            {
                var read = await supervisor.GetAsync(path);
                status = (await supervisor.PutAsync($"{path}/snooze", new { until = new DateOnly(2026, 4, 1).AddDays(editor) }, read.ETag)).Status;
                Assert.True(status is 200 or 412, $"{status}");
            }
        }));

        var journal = await supervisor.GetAsync($"{path}/journal?action=snooze&limit=500");
        Assert.Equal(before + 100, (int?)(await supervisor.GetAsync(path)).Json["version"]);
        Assert.Equal(Enumerable.Range(1, 100).Select(editor => $"{new DateOnly(2026, 4, 1).AddDays(editor):yyyy-MM-dd}"),
            journal.Items.Select(entry => (string?)entry?["detail"]?["until"]).Order());
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Who_sees_another_division_does_not_see_that_the_case_exists(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1", region: "990100"), CaseSeeds.Finding("b", "H2", region: "990200"));
        using var here = await service.SignInAsync(Role.Inspector, "990200");

        var list = await here.GetAsync("/api/v1/cases?count=true");
        var hidden = (long?)list.Items[0]?["id"] == 1 ? 2 : 1;

        Assert.Equal((1, "H2"), ((int?)list.Json["total"], (string?)list.Items[0]?["fixmedins_code"]));
        foreach (var part in new[] { "", "/findings", "/journal", "/comments", "/files", "/similar", "/related", "/links", "/regroupings", "/draft" })
            Assert.Equal((part, 404), (part, (await here.GetAsync($"/api/v1/cases/{hidden}{part}")).Status));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Every_sort_goes_from_cursor_to_cursor_and_shows_every_case_once(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync([.. Enumerable.Range(0, 11).Select(n => CaseSeeds.Finding($"f{n}", $"H{n}", amount: n / 2 * 1000))]);
        using var reader = await service.SignInAsync(Role.Auditor);

        foreach (var sort in new[] { "-priority", "amount", "due_on,-id", "-opened_at", "id" })
        {
            var (seen, cursor) = (new List<long?>(), "");
            do
            {
                var page = await reader.GetAsync($"/api/v1/cases?limit=4&sort={sort}&open=true{cursor}");
                seen.AddRange(page.Items.Select(one => (long?)one?["id"]));
                cursor = (string?)page.Json["next"] is { } next ? $"&cursor={next}" : null;
            }
            while (cursor is not null);
            Assert.Equal((sort, 11, 11), (sort, seen.Count, seen.Distinct().Count()));
        }
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_file_goes_up_and_comes_down_and_a_program_does_not(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1"));
        using var inspector = await service.SignInAsync(Role.Inspector);

        var attached = await inspector.PostAsync("/api/v1/cases/1/files?name=chart.pdf", Bytes("%PDF-1.7 chart"));
        var program = await inspector.PostAsync("/api/v1/cases/1/files?name=chart.pdf", Bytes("MZ\0\0"));
        var down = await inspector.GetAsync(attached.Headers.Location?.ToString() ?? "");

        Assert.Equal((201, 400), (attached.Status, program.Status));
        Assert.Equal((200, "application/pdf", "%PDF-1.7 chart"), (down.Status, down.MediaType, down.Text));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Many_cases_change_by_the_lists_own_filter_and_are_undone(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync([.. Enumerable.Range(0, 6).Select(n => CaseSeeds.Finding($"f{n}", $"H{n}", family: n < 4 ? "charging" : "admissions"))]);
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        var listed = await supervisor.GetAsync("/api/v1/cases?scheme=charging&count=true");

        var proposal = await supervisor.PostAsync("/api/v1/bulk-changes", new { filter = new { scheme = "charging" }, action = "snooze", until = "2026-08-01" });
        var path = $"/api/v1/bulk-changes/{(long?)proposal.Json["id"]}";
        var stated = Assert.Single((await supervisor.GetAsync("/api/v1/bulk-changes")).Items)!;
        var done = await supervisor.PostAsync($"{path}/confirm", new { token = (string?)proposal.Json["token"] });
        var snoozed = await supervisor.GetAsync("/api/v1/cases?snoozed=true&count=true");
        var undone = await supervisor.PostAsync($"{path}/undo");

        Assert.Equal(("snooze", "2026-08-01", "charging"), ((string?)stated["action"], (string?)stated["until"], (string?)stated["filter"]?["scheme"]));
        Assert.Equal((4, 4), ((int?)listed.Json["total"], (int?)proposal.Json["count"]));
        Assert.Equal((200, "done", 4), (done.Status, (string?)done.Json["state"], (int?)snoozed.Json["total"]));
        Assert.Equal((4, 0), ((int?)undone.Json["restored"], (int?)(await supervisor.GetAsync("/api/v1/cases?snoozed=true&count=true")).Json["total"]));
    }

    [Theory]
    [InlineData("state=perhaps", "state")]
    [InlineData("colour=red", "colour")]
    [InlineData("due_by=tomorrow", "due_by")]
    [InlineData("region=99", "region")]
    [InlineData("sort=subject_code", "sort")]
    public async Task A_query_that_the_queue_does_not_know_is_refused(string query, string field)
    {
        var service = await services.On(CaseworkEngine.Sqlite);
        using var reader = await service.SignInAsync(Role.Auditor);

        var answer = await reader.GetAsync($"/api/v1/cases?{query}");

        Assert.Equal((400, "invalid-query"), (answer.Status, answer.Problem));
        Assert.NotNull(answer.Json["errors"]?[field]);
    }

    private static ByteArrayContent Bytes(string text) => new(System.Text.Encoding.ASCII.GetBytes(text))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
    };

    private static Task<ApiAnswer> StepAsync(ApiClient client, string path, string action, int expected = 200) =>
        ChangeAsync(client, $"{path}/steps", path, new { action }, expected);

    private static async Task<ApiAnswer> ChangeAsync(ApiClient client, string target, string path, object body, int expected = 200)
    {
        var etag = (await client.GetAsync(path)).ETag;
        var answer = await client.SendAsync(HttpMethod.Post, target, body, request => request.Headers.TryAddWithoutValidation("If-Match", etag));
        Assert.True(answer.Status == expected, answer.Text);
        return answer;
    }
}
